/**
 * Follows one solve by server-sent events until it ends, through reloads, dropped lines and a server that is
 * away for a while. Must not show anything: it tells its listener.
 */
import { api, ApiError, solveEventsUrl } from '../../api/client';
import type { Progress, Solve } from '../../api/types';

export interface SolveListener {
  progress(progress: Progress): void;
  /** The solve has ended, well or not. */
  ended(solve: Solve): void;
  /** Whether the line to the server stands. */
  connected(stands: boolean): void;
}

/** The part of EventSource that is used, so that tests can stand in for it. */
export interface EventLine {
  addEventListener(name: string, action: (event: MessageEvent<string>) => void): void;
  onopen: ((event: Event) => void) | null;
  onerror: ((event: Event) => void) | null;
  close(): void;
}

const firstPauseMs = 1000;
const longestPauseMs = 10_000;

const hasEnded = (solve: Solve): boolean => solve.status === 'finished' || solve.status === 'failed';

/** Starts to follow; the returned function stops it. */
export function watchSolve(
  solve: string,
  listener: SolveListener,
  openLine: (url: string) => EventLine = (url) => new EventSource(url),
): () => void {
  let line: EventLine | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pauseMs = firstPauseMs;
  let stopped = false;

  function stop(): void {
    stopped = true;
    line?.close();
    clearTimeout(timer);
  }

  function end(ended: Solve): void {
    if (stopped) return;
    stop();
    listener.ended(ended);
  }

  function open(): void {
    line = openLine(solveEventsUrl(solve));
    line.onopen = () => {
      pauseMs = firstPauseMs;
      listener.connected(true);
    };
    line.addEventListener('progress', (event) => listener.progress(JSON.parse(event.data) as Progress));
    line.addEventListener('finished', (event) => end(JSON.parse(event.data) as Solve));
    line.onerror = lost;
  }

  /** The browser gives up on some errors and not on others; one own way for both is simpler to trust. */
  function lost(): void {
    line?.close();
    if (stopped) return;
    listener.connected(false);
    clearTimeout(timer);
    timer = setTimeout(tryAgain, pauseMs);
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  }

  async function tryAgain(): Promise<void> {
    try {
      const now = await api.solve(solve);
      if (stopped) return;
      if (hasEnded(now)) return end(now);
      open();
    } catch (error) {
      // Signed out or gone: nobody to follow for. Everything else: the server will come back.
      const status = error instanceof ApiError ? error.problem?.status : undefined;
      if (status === 401 || status === 403 || status === 404) stop();
      else lost();
    }
  }

  open();
  return stop;
}

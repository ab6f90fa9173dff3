/** One running solve as the page shows it: newest progress, the curve so far, the line's state. */
import type { Progress, Solve } from '../../api/types';
import { watchSolve } from './watch';

export interface CurvePoint {
  seconds: number;
  cost: number | null;
  bound: number | null;
}

export class SolveRun {
  readonly id: string;
  progress = $state.raw<Progress | null>(null);
  points = $state.raw<CurvePoint[]>([]);
  connected = $state(true);
  stopping = $state(false);
  /** When the newest progress came, on the page's own clock, in milliseconds. */
  heardAtMs = $state(0);

  readonly stopWatching: () => void;

  constructor(id: string, onEnded: (solve: Solve) => void) {
    this.id = id;
    this.stopWatching = watchSolve(id, {
      progress: (progress) => this.hear(progress),
      ended: onEnded,
      connected: (stands) => (this.connected = stands),
    });
  }

  private hear(progress: Progress): void {
    // A solve that was run again after a restart begins at nought: so does its curve.
    const again = this.progress !== null && progress.seconds < this.progress.seconds;
    this.progress = progress;
    this.heardAtMs = performance.now();
    const point = {
      seconds: progress.seconds,
      cost: progress.best_cost ?? null,
      bound: progress.bound ?? null,
    };
    this.points = again ? [point] : [...this.points, point];
  }
}

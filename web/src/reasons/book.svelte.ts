/** The reasons of one plan's roster as they come: asked for every other second while they are being worked out. */
import { api, ApiError } from '../api/client';
import type { PlanReasons } from '../api/types';

const LOOK_EVERY_MS = 2000;

export class ReasonsBook {
  readonly plan: string;
  told = $state.raw<PlanReasons | null>(null);
  error = $state.raw<unknown>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private left = false;

  /** `onRoster` hears the solve of the roster that is explained: a better one may take the draft's place meanwhile. */
  constructor(
    plan: string,
    private readonly onRoster: (solve: string) => void,
  ) {
    this.plan = plan;
  }

  /** Whether more is to come. */
  get toCome(): boolean {
    return this.told?.status === 'queued' || this.told?.status === 'running';
  }

  /** Reads what is told by now, and goes on while more is to come. */
  look(): Promise<void> {
    return this.read(api.reasons(this.plan));
  }

  ask(): Promise<void> {
    return this.read(api.askReasons(this.plan));
  }

  stop(): Promise<void> {
    return this.read(api.cancelReasons(this.plan));
  }

  /** Stops looking; the work itself goes on at the server. */
  leave(): void {
    this.left = true;
    clearTimeout(this.timer);
  }

  private async read(call: Promise<PlanReasons>): Promise<void> {
    clearTimeout(this.timer);
    try {
      const told = await call;
      if (this.left) return;
      this.error = null;
      this.told = told;
      this.onRoster(told.solve);
    } catch (error) {
      if (error instanceof ApiError && error.code === 'no_roster') return;
      this.error = error;
    }
    if (this.toCome && !this.left) this.timer = setTimeout(() => void this.look(), LOOK_EVERY_MS);
  }
}

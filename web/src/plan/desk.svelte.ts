/** The planner's desk: one plan with its wishes, its roster and its running solve, and the calls that change them. */
import { api, ApiError } from '../api/client';
import type { PlanView, RosterAnswer, Solve, Wish } from '../api/types';
import { SolveRun } from './solve/run.svelte';

export class Desk {
  readonly plan: string;
  view = $state.raw<PlanView | null>(null);
  wishes = $state.raw<Wish[]>([]);
  answer = $state.raw<RosterAnswer | null>(null);
  run = $state<SolveRun | null>(null);
  /** The solve that has just ended, when it brought no roster to show. */
  fruitless = $state.raw<Solve | null>(null);
  error = $state.raw<unknown>(null);
  starting = $state(false);

  constructor(plan: string) {
    this.plan = plan;
  }

  /** Reads the plan; follows a solve that is already running, for instance after a reload. */
  async load(): Promise<void> {
    this.error = null;
    try {
      const [view, wishes] = await Promise.all([api.plan(this.plan), api.wishes(this.plan)]);
      this.view = view;
      this.wishes = wishes;
      if (view.summary.running_solve) this.follow(view.summary.running_solve);
      if (view.summary.has_roster) await this.readRoster();
    } catch (error) {
      this.error = error;
    }
  }

  async start(seconds: number): Promise<void> {
    this.starting = true;
    this.error = null;
    this.fruitless = null;
    try {
      this.follow((await api.startSolve(this.plan, seconds)).id);
    } catch (error) {
      this.error = error;
    } finally {
      this.starting = false;
    }
  }

  /** Stops following; the solve itself goes on at the server. */
  leave(): void {
    this.run?.stopWatching();
    this.run = null;
  }

  private follow(solve: string): void {
    if (this.run?.id === solve) return;
    this.run?.stopWatching();
    this.run = new SolveRun(solve, (ended) => void this.ended(ended));
  }

  private async ended(solve: Solve): Promise<void> {
    this.run = null;
    const status = solve.summary?.status;
    const found = solve.status === 'finished' && (status === 'optimal' || status === 'feasible');
    this.fruitless = found ? null : solve;
    if (found) await this.readRoster().catch((error: unknown) => (this.error = error));
  }

  private async readRoster(): Promise<void> {
    try {
      this.answer = await api.roster(this.plan);
    } catch (error) {
      if (!(error instanceof ApiError && error.code === 'no_roster')) throw error;
    }
  }
}

/** The planner's desk: one plan with its wishes, its roster and its running solve, and the calls that change them. */
import { api, ApiError } from '../api/client';
import type { Approval, NewStep, PlanLife, PlanView, Solve, Wish } from '../api/types';
import { ReasonsBook } from '../reasons/book.svelte';
import { SolveRun } from './solve/run.svelte';

export class Desk {
  readonly plan: string;
  view = $state.raw<PlanView | null>(null);
  wishes = $state.raw<Wish[]>([]);
  /** The roster that the plan's life is about, with what is weighed before it is signed. */
  approval = $state.raw<Approval | null>(null);
  life = $state.raw<PlanLife | null>(null);
  run = $state<SolveRun | null>(null);
  /** The solve that has just ended, when it brought no roster to show. */
  fruitless = $state.raw<Solve | null>(null);
  /** Why the roster is as it is. */
  readonly reasons: ReasonsBook;
  error = $state.raw<unknown>(null);
  starting = $state(false);

  constructor(plan: string) {
    this.plan = plan;
    this.reasons = new ReasonsBook(plan, (solve) => this.explained(solve));
  }

  get answer() {
    return this.approval?.answer ?? null;
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
      else this.life = await api.life(this.plan);
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

  /** Takes a step in the plan's life; whoever takes it is told what stands in the way. */
  async step(step: Omit<NewStep, 'version'>): Promise<void> {
    this.life = await api.takeStep(this.plan, { ...step, version: this.life?.version ?? 0 });
    await this.load();
  }

  /** Stops following; the solve itself goes on at the server. */
  leave(): void {
    this.run?.stopWatching();
    this.run = null;
    this.reasons.leave();
  }

  /** The reasons may be those of a better roster, which has taken the draft's place. */
  private explained(solve: string): void {
    const shown = this.approval?.answer.solve.id;
    if (shown && shown !== solve && !this.run) void this.readApproval();
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
    await this.readApproval();
    void this.reasons.look();
  }

  private async readApproval(): Promise<void> {
    try {
      this.approval = await api.approval(this.plan);
      this.life = this.approval.life;
    } catch (error) {
      if (!(error instanceof ApiError && error.code === 'no_roster')) throw error;
    }
  }
}

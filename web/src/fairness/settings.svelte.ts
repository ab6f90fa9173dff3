/** What the ward has decided, as the page works on it: what holds, what is being changed, and what went wrong. */
import { api, ApiError } from '../api/client';
import type { FairnessTerms, WardSettings } from '../api/types';
import type { Term } from './terms';

export class WardDecisions {
  now = $state.raw<WardSettings | null>(null);
  error = $state.raw<unknown>(null);
  busy = $state(false);

  /** What the form holds; the same as what holds until something is changed. */
  terms = $state.raw<FairnessTerms | null>(null);
  remindDays = $state<number | null>(0);
  lateDays = $state<number | null>(0);

  readonly changed = $derived.by(() => {
    const { now, terms } = this;
    if (!now || !terms) return false;
    const days = this.remindDays !== now.remind_days_before || this.lateDays !== now.late_notice_days;
    return days || this.termsChanged;
  });

  /** The server's word on each figure. */
  readonly faults = $derived.by((): Partial<Record<Term, string>> => {
    const faults = this.error instanceof ApiError ? (this.error.problem?.faults ?? []) : [];
    const own = faults.filter((fault) => fault.pointer.startsWith('/fairness/'));
    return Object.fromEntries(own.map((fault) => [fault.pointer.slice('/fairness/'.length), fault.cause]));
  });

  get termsChanged(): boolean {
    return JSON.stringify(this.terms) !== JSON.stringify(this.now?.fairness);
  }

  async load(): Promise<void> {
    await this.work(async () => this.show(await api.wardSettings()));
  }

  /** Decides what the form holds. Where nothing was decided before and no term is changed, none is. */
  save(): Promise<boolean> {
    const decided = this.now?.fairness_decided || this.termsChanged;
    return this.decide(decided ? this.terms : null);
  }

  /** Lets each plan's own document hold again. */
  toDocument(): Promise<boolean> {
    return this.decide(null);
  }

  undo(): void {
    if (this.now) this.show(this.now);
    this.error = null;
  }

  private decide(fairness: FairnessTerms | null): Promise<boolean> {
    return this.work(async () =>
      this.show(
        await api.decideWardSettings({
          version: this.now?.version ?? 0,
          fairness,
          // An emptied field is nought, and the server says whether it may be.
          remind_days_before: this.remindDays ?? 0,
          late_notice_days: this.lateDays ?? 0,
        }),
      ),
    );
  }

  private show(now: WardSettings): void {
    this.now = now;
    this.terms = now.fairness;
    this.remindDays = now.remind_days_before;
    this.lateDays = now.late_notice_days;
  }

  private async work(action: () => Promise<void>): Promise<boolean> {
    this.busy = true;
    this.error = null;
    try {
      await action();
      return true;
    } catch (failure) {
      this.error = failure;
      return false;
    } finally {
      this.busy = false;
    }
  }
}

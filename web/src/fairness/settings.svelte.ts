/** What the ward has decided, as the page works on it: what holds, what is being changed, and what went wrong. */
import { api, ApiError } from '../api/client';
import type { Fault, FairnessTerms, WardSettings, WishTerms } from '../api/types';
import type { Term } from './terms';

export class WardDecisions {
  now = $state.raw<WardSettings | null>(null);
  error = $state.raw<unknown>(null);
  busy = $state(false);

  /** What the form holds; the same as what holds until something is changed. */
  terms = $state.raw<FairnessTerms | null>(null);
  wishes = $state.raw<WishTerms | null>(null);
  remindDays = $state<number | null>(0);
  lateDays = $state<number | null>(0);

  readonly changed = $derived.by(() => {
    const { now, terms } = this;
    if (!now || !terms) return false;
    const days = this.remindDays !== now.remind_days_before || this.lateDays !== now.late_notice_days;
    return days || this.termsChanged || this.wishesChanged;
  });

  /** The server's word on each figure. */
  readonly faults = $derived.by((): Partial<Record<Term, string>> => {
    return Object.fromEntries(this.faultsIn('/fairness/').map(([field, fault]) => [field, fault.cause]));
  });

  /** The server's word on each figure of the quota, by its field such as `draws/day_off`. */
  readonly wishFaults = $derived.by((): Record<string, string> => {
    const own = this.faultsIn('/wishes/');
    return Object.fromEntries(own.map(([field, { cause, action }]) => [field, `${cause} ${action}`]));
  });

  get termsChanged(): boolean {
    return JSON.stringify(this.terms) !== JSON.stringify(this.now?.fairness);
  }

  get wishesChanged(): boolean {
    return JSON.stringify(this.wishes) !== JSON.stringify(this.now?.wishes);
  }

  async load(): Promise<void> {
    await this.work(async () => this.show(await api.wardSettings()));
  }

  /** Decides what the form holds. Where nothing was decided before and no term is changed, none is. */
  save(): Promise<boolean> {
    const { now } = this;
    const fairness = now?.fairness_decided || this.termsChanged;
    const wishes = now?.wishes_decided || this.wishesChanged;
    return this.decide(fairness ? this.terms : null, wishes ? this.wishes : null);
  }

  /** Lets each plan's own document hold again, of fairness or of the quota; the other stays as it was decided. */
  toDocument(part: 'fairness' | 'wishes'): Promise<boolean> {
    const { now } = this;
    const fairness = part === 'wishes' && now?.fairness_decided ? now.fairness : null;
    return this.decide(fairness, part === 'fairness' && now?.wishes_decided ? now.wishes : null);
  }

  undo(): void {
    if (this.now) this.show(this.now);
    this.error = null;
  }

  private faultsIn(part: string): [string, Fault][] {
    const faults = this.error instanceof ApiError ? (this.error.problem?.faults ?? []) : [];
    const own = faults.filter((fault) => fault.pointer.startsWith(part));
    return own.map((fault) => [fault.pointer.slice(part.length), fault]);
  }

  private decide(fairness: FairnessTerms | null, wishes: WishTerms | null): Promise<boolean> {
    return this.work(async () =>
      this.show(
        await api.decideWardSettings({
          version: this.now?.version ?? 0,
          fairness,
          wishes,
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
    this.wishes = now.wishes;
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

/**
 * One employee's wishes of one plan: what the server holds, what this device has not sent yet, and the calls that
 * bring the two together. Every change is kept in the browser before it is sent, so that none is lost.
 */
import { api, ApiError } from '../api/client';
import type { NewWish, PlanView, Wish, WishBookState, WishBookStatus, WishKindName } from '../api/types';
import { datesFromTo } from '../format/calendar';
import { holidayName } from '../format/holidays';
import { freshOrKept, isUnreachable, keep } from '../offline/kept';
import * as drawing from './quota';
import { datesOf, spanOf } from './span';
import * as unsent from './unsent';
import type { Unsent } from './unsent';

/** What is settled for the employee on one date. */
export type OwnMark = 'vacation' | 'course' | 'leave' | 'wellbeing';

/** What became of a change: it is stored, it waits for a connection, or another device says otherwise. */
export type Saved = 'stored' | 'waiting' | 'clash';

interface Copy {
  view: PlanView;
  wishes: Wish[];
  status: WishBookStatus | null;
}

export class WishBook {
  readonly plan: string;
  readonly account: string;
  view = $state<PlanView>() as PlanView;
  status = $state<WishBookStatus | null>(null);
  server = $state<Wish[]>([]);
  unsent = $state<Unsent[]>([]);
  /** Whether what is shown is an older copy, because the server could not be reached. */
  old = $state(false);
  /** Set when the browser did not take what is unsent: then it lives only as long as the page. */
  notKept = $state(false);
  private queue: Promise<unknown> = Promise.resolve();

  readonly wishes = $derived(unsent.asWanted(this.server, this.unsent, this.view.own?.employee ?? ''));
  readonly quota = $derived(this.view.own?.quota ?? 0);
  /** What the wishes draw from the quota; more than it where the ward lowered it since. */
  readonly used = $derived(drawing.drawnBy(this.view.own?.draws, this.wishes));
  readonly left = $derived(Math.max(0, this.quota - this.used));
  /** Withdrawing makes no room then, and what is withdrawn does not fit any more. */
  readonly over = $derived(this.used > this.quota);
  readonly open = $derived(this.view.summary.wish_window.open);
  readonly inOrder = $derived([...this.wishes].sort((a, b) => spanOf(a).from.localeCompare(spanOf(b).from)));
  readonly byDate = $derived(groupByDate(this.inOrder));
  readonly marks = $derived(ownMarks(this.view));
  readonly crowds = $derived(new Map((this.view.own?.wanted_off ?? []).map((it) => [it.date, it.by])));
  readonly waiting = $derived(this.unsent.filter(unsent.isWaiting));
  readonly clashes = $derived(this.unsent.filter((it) => it.clash));
  readonly refused = $derived(this.unsent.filter((it) => it.refused));
  readonly holidays = $derived(
    new Map(this.view.holidays.map((holiday) => [holiday.date, holidayName(holiday.name)])),
  );

  constructor(account: string, copy: Copy) {
    this.plan = copy.view.summary.id;
    this.account = account;
    this.view = copy.view;
    this.server = copy.wishes;
    this.status = copy.status;
    this.unsent = unsent.readUnsent(account, this.plan);
  }

  /** How many wishes matter most, but for one. */
  mattersMost(but: string | null): number {
    return this.wishes.filter((wish) => wish.priority === 'matters_most' && wish.id !== but).length;
  }

  /** What a wish of a kind counts as. */
  drawOf(kind: WishKindName): number {
    return drawing.drawOfKind(this.view.own?.draws, kind);
  }

  /** What a wish may draw beside the others; `changed` is the id of a wish that is changed. */
  room(changed: string | null): number {
    return drawing.roomFor({ draws: this.view.own?.draws, quota: this.quota }, this.wishes, changed);
  }

  fits(kind: WishKindName, changed: string | null): boolean {
    return this.drawOf(kind) <= this.room(changed);
  }

  /** What is left once a wish of a kind is saved. */
  leftWith(kind: WishKindName, changed: string | null): number {
    const others = this.wishes.filter((wish) => wish.id !== changed);
    const used = drawing.drawnBy(this.view.own?.draws, others) + this.drawOf(kind);
    return Math.max(0, this.quota - used);
  }

  /** Saves a new or changed wish; throws what the server said when it refused. */
  save(wish: string | null, entry: NewWish): Promise<Saved> {
    const base = this.server.find((other) => other.id === wish);
    const id = wish ?? unsent.newId();
    return this.change({ wish: id, mine: entry, base: base ? unsent.entryOf(base) : null });
  }

  withdraw(wish: Wish): Promise<Saved> {
    const base = this.server.find((other) => other.id === wish.id);
    return this.change({ wish: wish.id, mine: null, base: base ? unsent.entryOf(base) : null });
  }

  private async change(change: Unsent): Promise<Saved> {
    const before = this.unsent;
    this.keepUnsent(unsent.withChange(before, change));
    await this.send();
    const left = this.unsent.find((it) => it.wish === change.wish);
    if (left?.refused) {
      // Whoever waits for the answer still has the entry before them; what was kept before it stays kept.
      const refusal = new ApiError(left.refused);
      const earlier = before.filter((it) => it.wish === change.wish);
      this.keepUnsent([...this.unsent.filter((it) => it.wish !== change.wish), ...earlier]);
      throw refusal;
    }
    if (!left) return 'stored';
    return left.clash ? 'clash' : 'waiting';
  }

  /** Sends what waits, one after the other, and one round at a time. */
  send(): Promise<void> {
    const round = this.queue.then(() => this.sendAll());
    this.queue = round.catch(() => undefined);
    return round;
  }

  private async sendAll(): Promise<void> {
    try {
      for (const it of this.waiting) await this.sendOne(it);
      if (this.old) await this.refresh();
    } catch (error) {
      // Without a connection, or a session, it waits: the page asks for a new sign-in by itself.
      const isSignedOut = error instanceof ApiError && error.problem?.status === 401;
      if (!isUnreachable(error) && !isSignedOut) throw error;
    }
  }

  private async sendOne(it: Unsent, tries = 3): Promise<void> {
    try {
      const { value, version } = await this.call(it);
      this.server = [...this.server.filter((other) => other.id !== it.wish), ...(value ? [value] : [])];
      this.settle(it, value);
      if (this.status) this.status = { ...this.status, version, state: 'draft' };
      this.keepCopy();
    } catch (error) {
      if (!(error instanceof ApiError) || !error.problem) throw error;
      if (['wishes_changed', 'not_found'].includes(error.code) && tries > 0) return this.meet(it, tries - 1);
      if (error.problem.status === 401) throw error;
      this.replace(it, { ...it, refused: error.problem });
      if (error.code === 'wish_window_closed') await this.refresh().catch(() => undefined);
    }
  }

  /** The server has what was sent; what was entered on top of it meanwhile goes on waiting. */
  private settle(it: Unsent, value: Wish | null): void {
    const now = this.unsent.find((other) => other.wish === it.wish);
    if (!now || unsent.sameWish(now.mine, it.mine)) return this.drop(it);
    this.replace(it, {
      wish: value?.id ?? unsent.newId(),
      mine: now.mine,
      base: value && unsent.entryOf(value),
    });
  }

  private call(it: Unsent) {
    const version = this.status?.version ?? 0;
    if (unsent.isNew(it) && it.mine) return api.addWish(this.plan, it.mine, version);
    return it.mine
      ? api.changeWish(this.plan, it.wish, it.mine, version)
      : api.withdrawWish(this.plan, it.wish, version);
  }

  /** Another device came first: looks at what it did, and sends again where the two do not clash. */
  private async meet(it: Unsent, tries: number): Promise<void> {
    const known = new Set(this.server.map((wish) => wish.id));
    await this.refresh();
    const verdict = unsent.verdict(it, this.server, known);
    if (verdict === 'done') return this.drop(it);
    if (verdict === 'send') return this.sendOne(it, tries);
    const found = this.server.find((wish) => wish.id === it.wish);
    this.replace(it, { ...it, clash: { theirs: found ? unsent.entryOf(found) : null } });
  }

  /** Ends a clash: this device's version, or the other's. */
  async choose(it: Unsent, whose: 'mine' | 'theirs'): Promise<void> {
    if (whose === 'theirs') return this.drop(it);
    this.replace(it, unsent.chosen(it));
    await this.send();
  }

  /** Gives up an entry that the server refused. */
  drop(it: Unsent): void {
    this.keepUnsent(this.unsent.filter((other) => other.wish !== it.wish));
  }

  private replace(it: Unsent, by: Unsent): void {
    this.keepUnsent(this.unsent.map((other) => (other.wish === it.wish ? by : other)));
  }

  private keepUnsent(all: Unsent[]): void {
    this.unsent = all;
    this.notKept = !unsent.storeUnsent(this.account, this.plan, all);
  }

  private keepCopy(): void {
    keep(this.account, this.plan, { view: this.view, wishes: this.server, status: this.status });
  }

  /** Sends in or withdraws all wishes at once. */
  async setState(state: WishBookState): Promise<void> {
    try {
      this.status = await api.setWishBook(this.plan, state, this.status?.version ?? 0);
      this.keepCopy();
    } catch (error) {
      if (error instanceof ApiError && error.code === 'wishes_changed') await this.refresh();
      throw error;
    }
  }

  /** Reads the plan and the wishes again, for instance when the window has closed meanwhile. */
  async refresh(): Promise<void> {
    const fresh = await readCopy(this.plan);
    Object.assign(this, { view: fresh.view, server: fresh.wishes, status: fresh.status, old: false });
    this.keepCopy();
  }
}

async function readCopy(plan: string): Promise<Copy> {
  // The version first: should a wish change in between, the version is the one that is outdated.
  const view = await api.plan(plan);
  const status = view.own ? await api.wishBook(plan) : null;
  return { view, status, wishes: await api.wishes(plan) };
}

/** Reads one plan's view and own wishes, and sends what an earlier visit could not. */
export async function readBook(account: string, plan: string): Promise<WishBook> {
  const { value, old } = await freshOrKept(account, plan, () => readCopy(plan));
  const book = new WishBook(account, value);
  book.old = old;
  if (!old) await book.send();
  return book;
}

function groupByDate(wishes: Wish[]): Map<string, Wish[]> {
  const byDate = new Map<string, Wish[]>();
  for (const wish of wishes) {
    for (const date of datesOf(wish)) byDate.set(date, [...(byDate.get(date) ?? []), wish]);
  }
  return byDate;
}

function ownMarks(view: PlanView): Map<string, OwnMark> {
  const marks = new Map<string, OwnMark>();
  for (const absence of view.own?.absences ?? []) {
    for (const date of datesFromTo(absence.from, absence.to)) marks.set(date, absence.kind);
  }
  for (const day of view.own?.wellbeing_days ?? []) marks.set(day.date, 'wellbeing');
  return marks;
}

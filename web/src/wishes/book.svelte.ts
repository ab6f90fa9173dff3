/** One employee's wishes of one plan: what the server holds, by date, and the calls that change it. */
import { api } from '../api/client';
import type { NewWish, PlanView, Wish } from '../api/types';
import { datesFromTo } from '../format/calendar';
import { holidayName } from '../format/holidays';
import { datesOf, spanOf } from './span';

/** What is settled for the employee on one date. */
export type OwnMark = 'vacation' | 'course' | 'leave' | 'wellbeing';

export class WishBook {
  readonly plan: string;
  view = $state<PlanView>() as PlanView;
  wishes = $state<Wish[]>([]);

  readonly quota = $derived(this.view.own?.quota ?? 0);
  readonly left = $derived(Math.max(0, this.quota - this.wishes.length));
  readonly open = $derived(this.view.summary.wish_window.open);
  readonly inOrder = $derived([...this.wishes].sort((a, b) => spanOf(a).from.localeCompare(spanOf(b).from)));
  readonly byDate = $derived(groupByDate(this.inOrder));
  readonly marks = $derived(ownMarks(this.view));
  readonly holidays = $derived(
    new Map(this.view.holidays.map((holiday) => [holiday.date, holidayName(holiday.name)])),
  );

  constructor(view: PlanView, wishes: Wish[]) {
    this.plan = view.summary.id;
    this.view = view;
    this.wishes = wishes;
  }

  /** Saves a new or changed wish; throws what the server said when it refused. */
  async save(wish: string | null, entry: NewWish): Promise<Wish> {
    const saved = wish ? await api.changeWish(this.plan, wish, entry) : await api.addWish(this.plan, entry);
    this.wishes = [...this.wishes.filter((other) => other.id !== saved.id), saved];
    return saved;
  }

  async withdraw(wish: Wish): Promise<void> {
    await api.withdrawWish(this.plan, wish.id);
    this.wishes = this.wishes.filter((other) => other.id !== wish.id);
  }

  /** Reads the plan and the wishes again, for instance when the window has closed meanwhile. */
  async refresh(): Promise<void> {
    const fresh = await readBook(this.plan);
    this.view = fresh.view;
    this.wishes = fresh.wishes;
  }
}

/** Reads one plan's view and own wishes. */
export async function readBook(plan: string): Promise<WishBook> {
  const [view, wishes] = await Promise.all([api.plan(plan), api.wishes(plan)]);
  return new WishBook(view, wishes);
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

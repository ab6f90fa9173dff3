/**
 * A wish that is being entered. Drafts outlive an error, a closed sheet and a lost session, so that nothing
 * typed is ever lost; they live in memory only, and end when saved or when the page is closed.
 */
import type { Category, NewWish, PlanView, Priority, Wish, WishKindName } from '../api/types';
import { addDays, isWeekend, saturdayOf } from '../format/calendar';
import { spanOf } from './span';

export interface Draft {
  /** The wish that is changed, or null for a new one. */
  wish: string | null;
  date: string;
  kind: WishKindName;
  priority: Priority;
  from: string;
  to: string;
  category: Category;
  shiftType: string;
  time: string;
}

const drafts = new Map<string, Draft>();
let unfinished: { owner: string; date: string; wish: string | null } | null = null;

const keyOf = (owner: string, date: string, wish: string | null): string =>
  `${owner} ${date} ${wish ?? 'new'}`;

/** The draft for a date or a wish: the one begun earlier, else a fresh one. */
export function draftFor(owner: string, view: PlanView, date: string, wish: Wish | null): Draft {
  const key = keyOf(owner, date, wish?.id ?? null);
  const kept = drafts.get(key);
  if (kept) return kept;
  const draft = $state(wish ? fromWish(view, date, wish) : fresh(view, date));
  drafts.set(key, draft);
  return draft;
}

/** Forgets a draft once it is saved or given up. */
export function dropDraft(owner: string, draft: Draft): void {
  drafts.delete(keyOf(owner, draft.date, draft.wish));
  unfinished = null;
}

/** Remembers which entry was open, so that it can open again after a new sign-in. */
export function rememberUnfinished(owner: string, date: string | null, wish: string | null): void {
  unfinished = date === null ? null : { owner, date, wish };
}

/** The entry that was open when the session was lost, for the same person and plan only. */
export function takeUnfinished(owner: string): { date: string; wish: string | null } | null {
  return unfinished?.owner === owner ? unfinished : null;
}

function fresh(view: PlanView, date: string): Draft {
  const shifts = view.shift_types;
  const end = view.summary.to;
  const next = addDays(date, 1);
  return {
    wish: null,
    date,
    kind: 'day_off',
    priority: 'important',
    from: date,
    to: next > end ? end : next,
    category: (shifts.find((shift) => shift.category === 'night') ?? shifts[0])?.category ?? 'night',
    shiftType: shifts[0]?.id ?? '',
    time: shifts[0]?.end ?? '15:30',
  };
}

function fromWish(view: PlanView, date: string, wish: Wish): Draft {
  const draft = {
    ...fresh(view, date),
    ...spanOf(wish),
    wish: wish.id,
    kind: wish.kind,
    priority: wish.priority,
  };
  if (wish.kind === 'not_category') draft.category = wish.category;
  if ('shift_type' in wish) draft.shiftType = wish.shift_type;
  if ('time' in wish) draft.time = wish.time;
  return draft;
}

/** The kinds that can be wished on a date; a weekend only on one of its days. */
export function kindsFor(date: string): WishKindName[] {
  const all: WishKindName[] = [
    'day_off',
    'weekend_off',
    'days_off',
    'not_category',
    'not_shift_type',
    'shift_type',
    'work',
    'earliest_start',
    'latest_end',
  ];
  return all.filter((kind) => kind !== 'weekend_off' || isWeekend(date));
}

/** The draft as the server wants it. */
export function toNewWish(draft: Draft): NewWish {
  const { priority, date } = draft;
  switch (draft.kind) {
    case 'weekend_off':
      return { priority, kind: 'weekend_off', saturday: saturdayOf(date) };
    case 'days_off':
      return { priority, kind: 'days_off', from: draft.from, to: draft.to };
    case 'not_category':
      return { priority, kind: 'not_category', date, category: draft.category };
    case 'not_shift_type':
    case 'shift_type':
      return { priority, kind: draft.kind, date, shift_type: draft.shiftType };
    case 'earliest_start':
    case 'latest_end':
      return { priority, kind: draft.kind, date, time: draft.time };
    case 'day_off':
    case 'work':
      return { priority, kind: draft.kind, date };
  }
}

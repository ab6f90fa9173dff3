/** How a wish reads: its dates, its drawing, its short mark and its sentence. Shared by wish entry and roster. */
import type { Category, NewWish, Priority, ShiftType, WishKindName } from '../api/types';

import { shortDate, shortRange, weekdayAndDate } from '../format/dates';
import { clockTime } from '../format/numbers';
import type { IconName } from '../parts/icons';
import { t, type TextKey } from '../texts/index.svelte';
import { spanOf } from './span';

/** The four families that a wish's colour tells. */
export type WishFamily = 'off' | 'avoid' | 'want' | 'time';

interface Look {
  icon: IconName;
  family: WishFamily;
}

const looks: Record<WishKindName, Look> = {
  day_off: { icon: 'off', family: 'off' },
  weekend_off: { icon: 'off', family: 'off' },
  days_off: { icon: 'off', family: 'off' },
  not_category: { icon: 'avoid', family: 'avoid' },
  not_shift_type: { icon: 'avoid', family: 'avoid' },
  shift_type: { icon: 'want', family: 'want' },
  work: { icon: 'work', family: 'want' },
  earliest_start: { icon: 'start', family: 'time' },
  latest_end: { icon: 'home', family: 'time' },
};

/** What a kind is called where one is chosen. */
export const kindName: Record<WishKindName, TextKey> = {
  day_off: 'kind.day_off',
  weekend_off: 'kind.weekend_off',
  days_off: 'kind.days_off',
  not_category: 'kind.not_category',
  not_shift_type: 'kind.not_shift_type',
  shift_type: 'kind.shift_type',
  work: 'kind.work',
  earliest_start: 'kind.earliest_start',
  latest_end: 'kind.latest_end',
};

export const categoryName: Record<Category, TextKey> = {
  day: 'category.day',
  evening: 'category.evening',
  night: 'category.night',
  on_call: 'category.on_call',
};

const categoryMark: Record<Category, TextKey> = {
  day: 'mark.day',
  evening: 'mark.evening',
  night: 'mark.night',
  on_call: 'mark.on_call',
};

export const priorityName: Record<Priority, TextKey> = {
  matters_most: 'priority.matters_most',
  important: 'priority.important',
  nice: 'priority.nice',
};

/** How many of three dots a priority fills. */
export const priorityDots: Record<Priority, number> = { matters_most: 3, important: 2, nice: 1 };

export const lookOf = (kind: WishKindName): Look => looks[kind];

function shiftName(id: string, shiftTypes: ShiftType[]): string {
  return shiftTypes.find((shift) => shift.id === id)?.name ?? id;
}

/** The mark in a calendar cell, beside its drawing, at most seven letters: `Fri`, `Ej aft.`, `15.30`. */
export function shortMark(wish: NewWish): string {
  switch (wish.kind) {
    case 'day_off':
    case 'weekend_off':
    case 'days_off':
      return t('mark.off');
    case 'not_category':
      return t('mark.not', { what: t(categoryMark[wish.category]) });
    case 'not_shift_type':
      return t('mark.not', { what: wish.shift_type });
    case 'shift_type':
      return wish.shift_type;
    case 'work':
      return t('mark.work');
    case 'earliest_start':
    case 'latest_end':
      return clockTime(wish.time);
  }
}

/** What is wished, without the date: `Ikke nat`. */
export function whatIsWished(wish: NewWish, shiftTypes: ShiftType[]): string {
  switch (wish.kind) {
    case 'day_off':
      return t('wish.day_off');
    case 'weekend_off':
      return t('wish.weekend_off');
    case 'days_off':
      return t('wish.days_off');
    case 'not_category':
      return t('wish.not', { what: t(categoryName[wish.category]).toLocaleLowerCase() });
    case 'not_shift_type':
      return t('wish.not', { what: shiftName(wish.shift_type, shiftTypes) });
    case 'shift_type':
      return t('wish.shift_type', { what: shiftName(wish.shift_type, shiftTypes) });
    case 'work':
      return t('wish.work');
    case 'earliest_start':
      return t('wish.earliest_start', { time: clockTime(wish.time) });
    case 'latest_end':
      return t('wish.latest_end', { time: clockTime(wish.time) });
  }
}

/** When it is wished: `lør. 3. apr.` or `lør. 3. apr. – man. 5. apr.` */
export function whenShort(wish: NewWish): string {
  const { from, to } = spanOf(wish);
  return from === to ? shortDate(from) : shortRange(from, to);
}

/** When it is wished, in full, for screen readers. */
export function whenLong(wish: NewWish): string {
  const { from, to } = spanOf(wish);
  return from === to ? weekdayAndDate(from) : `${weekdayAndDate(from)} – ${weekdayAndDate(to)}`;
}

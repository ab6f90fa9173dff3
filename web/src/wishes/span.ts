/** Which dates a wish is about. Knows no language. */
import type { NewWish } from '../api/types';
import { addDays, datesFromTo } from '../format/calendar';

/** The first and last date that a wish is about. */
export function spanOf(wish: NewWish): { from: string; to: string } {
  if (wish.kind === 'weekend_off') return { from: wish.saturday, to: addDays(wish.saturday, 1) };
  if (wish.kind === 'days_off') return { from: wish.from, to: wish.to };
  return { from: wish.date, to: wish.date };
}

/** Every date that a wish is about. */
export function datesOf(wish: NewWish): string[] {
  const { from, to } = spanOf(wish);
  return datesFromTo(from, to);
}

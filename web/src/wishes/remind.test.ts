import { describe, expect, it } from 'vitest';
import type { PlanView, WishBookState, WishBookStatus } from '../api/types';
import { daysLeft, isReminded } from './remind';

const closes = '2027-01-31T23:00:00Z';
const view = (open = true): PlanView =>
  ({
    summary: { wish_window: { opens: '2027-01-01T00:00:00Z', closes, open } },
    remind_from: '2027-01-28T23:00:00Z',
    own: {},
  }) as PlanView;
const status = (state: WishBookState): WishBookStatus => ({ state, locked: false, version: 1 });
const at = (instant: string): number => Date.parse(instant);

describe('a reminder', () => {
  it('begins when the ward says and ends at closing', () => {
    const reminded = (instant: string): boolean => isReminded(view(), status('draft'), at(instant));
    expect(['2027-01-28T22:59:00Z', '2027-01-28T23:00:00Z', '2027-01-31T23:00:00Z'].map(reminded)).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('leaves those alone who have sent in or withdrawn, and everybody when wishes are closed', () => {
    const now = at('2027-01-30T12:00:00Z');
    const states: WishBookState[] = ['draft', 'submitted', 'withdrawn'];
    expect(states.map((state) => isReminded(view(), status(state), now))).toEqual([true, false, false]);
    expect(isReminded(view(false), status('draft'), now)).toBe(false);
    expect(isReminded({ ...view(), own: null }, status('draft'), now)).toBe(false);
  });

  it('counts whole days', () => {
    expect(daysLeft(closes, at('2027-01-29T22:00:00Z'))).toBe(2);
    expect(daysLeft(closes, at('2027-01-31T12:00:00Z'))).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import type { ShiftType, Wish } from '../api/types';
import { strains } from './strain';

const shifts = [
  { id: 'D', name: 'Dag', start: '07:00', end: '15:00', category: 'day' },
  { id: 'A', name: 'Aften', start: '15:00', end: '23:15', category: 'evening' },
  { id: 'N', name: 'Nat', start: '23:00', end: '07:15', category: 'night' },
] as ShiftType[];

const day = (n: number): string => `2027-03-${String(n).padStart(2, '0')}`;
const duty = (n: number, shift?: string): Wish =>
  ({
    id: `w${n}`,
    employee: 'e1',
    priority: 'nice',
    date: day(n),
    ...(shift ? { kind: 'shift_type', shift_type: shift } : { kind: 'work' }),
  }) as Wish;

describe('a strenuous run', () => {
  it('is six wished duties in a row, not five', () => {
    expect(
      strains(
        [1, 2, 3, 4, 5].map((n) => duty(n)),
        shifts,
      ),
    ).toEqual([]);
    expect(
      strains(
        [6, 5, 4, 3, 2, 1].map((n) => duty(n)),
        shifts,
      ),
    ).toEqual([{ kind: 'duties', from: day(1), to: day(6), length: 6 }]);
  });

  it('is four wished nights in a row, not three', () => {
    expect(
      strains(
        [1, 2, 3, 5].map((n) => duty(n, 'N')),
        shifts,
      ),
    ).toEqual([]);
    expect(
      strains(
        [1, 2, 3, 4].map((n) => duty(n, 'N')),
        shifts,
      ),
    ).toEqual([{ kind: 'nights', from: day(1), to: day(4), length: 4 }]);
  });

  it('is a short rest, also after a night that ends on the next date', () => {
    expect(strains([duty(1, 'A'), duty(2, 'D')], shifts)).toEqual([
      { kind: 'rest', from: day(1), to: day(2), hours: 7.75 },
    ]);
    expect(strains([duty(1, 'N'), duty(2, 'A')], shifts)).toMatchObject([{ kind: 'rest', hours: 7.75 }]);
    expect(strains([duty(1, 'D'), duty(2, 'A')], shifts)).toEqual([]);
  });
});

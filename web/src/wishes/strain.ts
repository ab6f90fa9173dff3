/**
 * Whether one's own wishes make a strenuous run: many duties or nights in a row, or a short rest between two. Only what
 * is wished is looked at; the law's own limits are the program's, whatever is wished.
 */
import type { ShiftType, Wish } from '../api/types';
import { addDays } from '../format/calendar';

export type Strain =
  | { kind: 'duties' | 'nights'; from: string; to: string; length: number }
  | { kind: 'rest'; from: string; to: string; hours: number };

/** So many wished duties in a row are told of: five are an ordinary week. */
const dutiesInRow = 6;
/** So many wished nights in a row: from the fourth on, sleep suffers. */
const nightsInRow = 4;
const restHours = 11;

/** Every strenuous run that the wishes make, by date. */
export function strains(wishes: Wish[], shiftTypes: ShiftType[]): Strain[] {
  const shifts = wishedShifts(wishes, shiftTypes);
  const nights = [...shifts].filter(([, shift]) => shift?.category === 'night').map(([date]) => date);
  const found: Strain[] = [
    ...runs([...shifts.keys()], dutiesInRow).map((run) => ({ kind: 'duties' as const, ...run })),
    ...runs(nights, nightsInRow).map((run) => ({ kind: 'nights' as const, ...run })),
    ...shortRests(shifts),
  ];
  return found.sort((a, b) => a.from.localeCompare(b.from));
}

/** The shift wished on each date, undefined where any duty will do. */
function wishedShifts(wishes: Wish[], shiftTypes: ShiftType[]): Map<string, ShiftType | undefined> {
  const wished = new Map<string, ShiftType | undefined>();
  for (const wish of wishes) {
    if (wish.kind === 'work' && !wished.has(wish.date)) wished.set(wish.date, undefined);
    if (wish.kind === 'shift_type')
      wished.set(
        wish.date,
        shiftTypes.find((shift) => shift.id === wish.shift_type),
      );
  }
  return wished;
}

function runs(dates: string[], least: number): { from: string; to: string; length: number }[] {
  const all = new Set(dates);
  return dates
    .filter((date) => !all.has(addDays(date, -1)))
    .map((from) => {
      let to = from;
      let length = 1;
      for (; all.has(addDays(to, 1)); length += 1) to = addDays(to, 1);
      return { from, to, length };
    })
    .filter((run) => run.length >= least);
}

function shortRests(shifts: Map<string, ShiftType | undefined>): Strain[] {
  return [...shifts].flatMap(([date, shift]): Strain[] => {
    const next = shifts.get(addDays(date, 1));
    if (!shift || !next) return [];
    const hours = 24 + hourOf(next.start) - endHour(shift);
    return hours < restHours ? [{ kind: 'rest', from: date, to: addDays(date, 1), hours }] : [];
  });
}

const hourOf = (time: string): number => Number(time.slice(0, 2)) + Number(time.slice(3, 5)) / 60;

/** Hours from the start of the date; above 24 for a duty that ends on the next. */
const endHour = (shift: ShiftType): number =>
  hourOf(shift.end) + (hourOf(shift.end) <= hourOf(shift.start) ? 24 : 0);

/** Figures of the ledger as the pages tell them. Pure. */
import type { LedgerPerson, Portion } from '../api/types';

/** How much more than the fair share somebody had, to the half; nought within one of it. */
export function difference({ had, fair_share }: Portion): number {
  const more = had - fair_share;
  return Math.abs(more) < 1 ? 0 : Math.round(more * 2) / 2;
}

export type Column = 'name' | 'share' | 'nights' | 'evenings' | 'weekends' | 'holidays' | 'burden' | 'late';

/** What a column sorts by; whoever has no share comes last. */
const values: Record<Exclude<Column, 'name'>, (person: LedgerPerson) => number> = {
  share: ({ total }) => total.share_percent ?? 101,
  nights: ({ total }) => total.nights.had - total.nights.fair_share,
  evenings: ({ total }) => total.evenings.had - total.evenings.fair_share,
  weekends: ({ total }) => total.weekends.had - total.weekends.fair_share,
  holidays: ({ total }) => total.holidays.had - total.holidays.fair_share,
  burden: ({ total }) => total.burden.had - total.burden.fair_share,
  late: ({ total }) => total.late_changes,
};

/** The people in the order of a column; those who are alike in it keep their order. */
export function sorted(
  people: LedgerPerson[],
  by: Column,
  { falling, language }: { falling: boolean; language: string },
): LedgerPerson[] {
  const order = (a: LedgerPerson, b: LedgerPerson): number =>
    by === 'name' ? a.name.localeCompare(b.name, language) : values[by](a) - values[by](b);
  return [...people].sort((a, b) => (falling ? order(b, a) : order(a, b)));
}

/** Whoever is furthest below the mean: those that are as far, if it is more than half a point. */
export function furthestBelow(people: LedgerPerson[]): Set<string> {
  const far = Math.max(0, ...people.map((person) => person.below_mean ?? 0));
  const furthest = people.filter((person) => far > 0.5 && (person.below_mean ?? 0) === far);
  return new Set(furthest.map((person) => person.employee));
}

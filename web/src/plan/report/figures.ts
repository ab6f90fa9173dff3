/** The few figures at the top of the roster, counted from the report. */
import type { Priority, RosterAnswer } from '../../api/types';

export interface GrantedOfPriority {
  priority: Priority;
  granted: number;
  wishes: number;
}

const priorities: Priority[] = ['matters_most', 'important', 'nice'];

/** Wishes and granted wishes by how much they matter. */
export function grantedByPriority(answer: RosterAnswer): GrantedOfPriority[] {
  const granted = new Set(answer.report.wishes.filter((fate) => fate.granted).map((fate) => fate.wish));
  return priorities.map((priority) => {
    const wishes = (answer.request.wishes ?? []).filter((wish) => wish.priority === priority);
    return { priority, wishes: wishes.length, granted: wishes.filter((wish) => granted.has(wish.id)).length };
  });
}

/** People missing below a minimum, over all dates and lines. */
export function peopleMissing(answer: RosterAnswer): { people: number; places: number } {
  const short = answer.report.staffing.filter((count) => count.present < count.minimum);
  return {
    people: short.reduce((sum, count) => sum + count.minimum - count.present, 0),
    places: short.length,
  };
}

/** Granted of all, in whole percent; null when there is nothing to grant. */
export const share = (granted: number, all: number): number | null =>
  all === 0 ? null : Math.round((granted / all) * 100);

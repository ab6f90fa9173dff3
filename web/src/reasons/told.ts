/** Refused wishes as they are listed: whose, what, and why, what matters most first. Knows no page. */
import type { PlanReasons, Priority, RosterAnswer, Wish } from '../api/types';

/** A wish that is, or was, refused, with what is known of why. */
export interface RefusedWish {
  wish: Wish;
  /** A better roster grants it by now. */
  instead: boolean;
  /** Without the heading, which the list tells in its own way. */
  sentences: string[];
}

const order: Priority[] = ['matters_most', 'important', 'nice'];

/** Every refused wish of the roster, also those of which nothing is told yet. */
export function refusedWishes(answer: RosterAnswer, told: PlanReasons | null): RefusedWish[] {
  const known = new Map(told?.wishes.map((it) => [it.reason.wish, it]));
  const granted = new Set(answer.report.wishes.filter((fate) => fate.granted).map((fate) => fate.wish));
  const listed = (answer.request.wishes ?? []).flatMap((wish) => {
    const reason = known.get(wish.id);
    const instead = reason?.reason.outcome === 'granted_instead';
    if (granted.has(wish.id) && !instead) return [];
    return [{ wish, instead, sentences: reason?.sentences.slice(1) ?? [] }];
  });
  return listed.sort((a, b) => order.indexOf(a.wish.priority) - order.indexOf(b.wish.priority));
}

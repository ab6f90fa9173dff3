/** Whether an employee is to be reminded that wishes close. Pure. */
import type { PlanView, WishBookStatus } from '../api/types';

const dayMs = 86_400_000;

/** Whole days until wishes close. */
export const daysLeft = (closes: string, nowMs: number): number =>
  Math.max(0, Math.floor((Date.parse(closes) - nowMs) / dayMs));

/** From the day that the ward has decided on, while wishes are open and neither sent in nor withdrawn. */
export function isReminded(view: PlanView, status: WishBookStatus | null, nowMs: number): boolean {
  const { open, closes } = view.summary.wish_window;
  const soon = Date.parse(view.remind_from) <= nowMs && nowMs < Date.parse(closes);
  return open && soon && view.own !== null && status?.state === 'draft';
}

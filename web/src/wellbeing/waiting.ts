/** Where requests for wellbeing days wait for an answer. */
import { api } from '../api/client';
import type { PlanSummary } from '../api/types';
import { dateOf } from '../duties/duty';

/** Whether a plan is not over yet. */
export const isComing = (plan: PlanSummary): boolean => plan.to >= dateOf(new Date());

/** Those that begin first come first; of the same dates the newest, which is the one that is worked on. */
export const inTurn = (plans: PlanSummary[]): PlanSummary[] =>
  [...plans].sort(
    (one, other) =>
      one.period.from.localeCompare(other.period.from) ||
      Date.parse(other.created_at) - Date.parse(one.created_at),
  );

/** The requests for the dates of a plan that wait for an answer, by id; several plans may have the same dates. */
export async function waitingIn(plan: PlanSummary): Promise<string[]> {
  const requests = await api.wellbeingRequests(plan.id);
  return requests.filter((request) => request.state === 'asked').map((request) => request.id);
}

/** Where requests for wellbeing days wait for an answer. */
import { api } from '../api/client';
import type { PlanSummary } from '../api/types';
import { dateOf } from '../duties/duty';

/** Whether a plan is not over yet. */
export const isComing = (plan: PlanSummary): boolean => plan.to >= dateOf(new Date());

/** How many requests of a plan wait for an answer. */
export async function waitingIn(plan: PlanSummary): Promise<number> {
  const requests = await api.wellbeingRequests(plan.id);
  return requests.filter((request) => request.state === 'asked').length;
}

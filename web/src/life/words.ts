/** How a plan's states, steps and changes read. */
import type { ChangeReason, PlanState, PlanStep, ShiftType, StepTaken } from '../api/types';
import { closingInstant } from '../format/dates';
import { t, type TextKey } from '../texts/index.svelte';

/** The states in their order. */
export const states: PlanState[] = ['wishes_open', 'wishes_closed', 'draft', 'sent', 'approved', 'published'];

export const stateName: Record<PlanState, TextKey> = {
  wishes_open: 'state.wishes_open',
  wishes_closed: 'state.wishes_closed',
  draft: 'state.draft',
  sent: 'state.sent',
  approved: 'state.approved',
  published: 'state.published',
};

/** What the state means for everybody, in a sentence. */
export const stateNow: Record<PlanState, TextKey> = {
  wishes_open: 'now.wishes_open',
  wishes_closed: 'now.wishes_closed',
  draft: 'now.draft',
  sent: 'now.sent',
  approved: 'now.approved',
  published: 'now.published',
};

const stepNames: Record<PlanStep, TextKey> = {
  close_wishes: 'step.close_wishes',
  extend_wishes: 'step.extend_wishes',
  send: 'step.send',
  withdraw: 'step.withdraw',
  send_back: 'step.send_back',
  approve: 'step.approve',
  publish: 'step.publish',
};

/** What the button says; wishes that are closed are opened again. */
export const stepName = (step: PlanStep, from: PlanState): TextKey =>
  step === 'extend_wishes' && from !== 'wishes_open' ? 'step.extend_again' : stepNames[step];

/** What is asked before the step is taken. */
export const stepAsk: Record<PlanStep, TextKey> = {
  close_wishes: 'ask.close_wishes',
  extend_wishes: 'ask.extend_wishes',
  send: 'ask.send',
  withdraw: 'ask.withdraw',
  send_back: 'ask.send_back',
  approve: 'ask.approve',
  publish: 'ask.publish',
};

const did: Record<PlanStep, TextKey> = {
  close_wishes: 'did.close_wishes',
  extend_wishes: 'did.extend_wishes',
  send: 'did.send',
  withdraw: 'did.withdraw',
  send_back: 'did.send_back',
  approve: 'did.approve',
  publish: 'did.publish',
};

/** What somebody did: `sendte vagtplanen tilbage`. */
export const whatWasDone = (taken: StepTaken): string =>
  t(did[taken.step], { when: taken.wishes_close ? closingInstant(taken.wishes_close) : '' });

export const reasonName: Record<ChangeReason, TextKey> = {
  absence: 'reason.absence',
  staffing_need: 'reason.staffing_need',
  swap: 'reason.swap',
  own_request: 'reason.own_request',
  plan_error: 'reason.plan_error',
  wellbeing_day: 'reason.wellbeing_day',
  wellbeing_day_back: 'reason.wellbeing_day_back',
  other: 'reason.other',
};

/** The name of a duty, or that the date is free. */
export const dutyName = (id: string | null | undefined, shiftTypes: ShiftType[]): string =>
  id ? (shiftTypes.find((shift) => shift.id === id)?.name ?? id) : t('duties.free');

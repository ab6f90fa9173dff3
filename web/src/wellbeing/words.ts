/** How the frame and the states of wellbeing days read. */
import type { WellbeingFrame, WellbeingState, WellbeingStep } from '../api/types';
import { instant } from '../format/dates';
import { t, type TextKey } from '../texts/index.svelte';

export const paidRule: Record<WellbeingFrame['paid_from'], TextKey> = {
  time_off: 'wellbeing.paid_time_off',
  vacation: 'wellbeing.paid_vacation',
};

export const belowRule: Record<WellbeingFrame['below_minimum'], TextKey> = {
  never: 'wellbeing.below_never',
  leader_decides: 'wellbeing.below_leader',
};

export const stateName: Record<WellbeingState, TextKey> = {
  asked: 'wellbeing.state.asked',
  agreed: 'wellbeing.state.agreed',
  refused: 'wellbeing.state.refused',
  withdrawn: 'wellbeing.state.withdrawn',
  given_back: 'wellbeing.state.given_back',
  taken_back: 'wellbeing.state.taken_back',
};

const stepText: Record<WellbeingState, TextKey> = {
  asked: 'wellbeing.asked_at',
  agreed: 'wellbeing.answered',
  refused: 'wellbeing.answered',
  withdrawn: 'wellbeing.undone_at',
  given_back: 'wellbeing.undone_at',
  taken_back: 'wellbeing.taken_back_at',
};

/** `Svar fra Henrik Storm, mandag 4. januar kl. 12.00` */
export const stepLine = ({ to, by, at }: WellbeingStep): string =>
  t(stepText[to], { who: by, when: instant(at) });

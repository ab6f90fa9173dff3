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
};

/** `Svar fra Henrik Storm, mandag 4. januar kl. 12.00` */
export function stepLine({ to, by, at }: WellbeingStep): string {
  if (to === 'withdrawn') return instant(at);
  return t(to === 'asked' ? 'wellbeing.asked_at' : 'wellbeing.answered', { who: by, when: instant(at) });
}

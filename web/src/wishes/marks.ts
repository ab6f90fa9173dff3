/** The names and drawings of what is settled for an employee on a date. */
import type { Crowd } from '../api/types';
import type { IconName } from '../parts/icons';
import type { TextKey } from '../texts/index.svelte';
import type { OwnMark } from './book.svelte';

export const markName: Record<OwnMark, TextKey> = {
  vacation: 'absence.vacation',
  course: 'absence.course',
  leave: 'absence.leave',
  wellbeing: 'absence.wellbeing',
};

/** The names for narrow cells. */
export const markShort: Record<OwnMark, TextKey> = {
  vacation: 'absence.vacation_short',
  course: 'absence.course_short',
  leave: 'absence.leave_short',
  wellbeing: 'absence.wellbeing_short',
};

export const markIcon: Record<OwnMark, IconName> = {
  vacation: 'plane',
  course: 'book',
  leave: 'pause',
  wellbeing: 'heart',
};

/** How many colleagues want a date off. */
export const crowdName: Record<Crowd, TextKey> = { some: 'crowd.some', many: 'crowd.many' };

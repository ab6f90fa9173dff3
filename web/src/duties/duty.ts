/** How one's own duties read: their day, their clock times over midnight, and their real length. */
import type { OwnDuty, ShiftType } from '../api/types';
import { addDays, daysBetween } from '../format/calendar';
import { weekdayAndDate } from '../format/dates';
import { clockTime, hoursAndMinutes } from '../format/numbers';
import { t } from '../texts/index.svelte';

const MINUTE_MS = 60_000;
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', dateStyle: 'short' });

/** The date in Copenhagen, wherever the phone is. */
export const dateOf = (instant: Date): string => today.format(instant);

export interface ToldDuty {
  duty: OwnDuty;
  shift: ShiftType | undefined;
  name: string;
  /** `23.00–07.00` */
  times: string;
  /** `til søndag 28. marts`, for a duty over midnight. */
  nextDay: string;
  length: string;
  /** What the change of the clock does to it. */
  clock: string;
}

/** A duty in words. */
export function told(duty: OwnDuty, shiftTypes: ShiftType[]): ToldDuty {
  const shift = shiftTypes.find((it) => it.id === duty.shift_type);
  const minutes = (Date.parse(duty.ends) - Date.parse(duty.starts)) / MINUTE_MS;
  const overMidnight = shift ? shift.end <= shift.start : false;
  return {
    duty,
    shift,
    name: shift?.name ?? duty.shift_type,
    times: shift ? `${clockTime(shift.start)}–${clockTime(shift.end)}` : '',
    nextDay: overMidnight ? t('duties.to_next_day', { day: weekdayAndDate(addDays(duty.date, 1)) }) : '',
    length: hoursAndMinutes(minutes),
    clock: shift ? clockNote(minutes, usualMinutes(shift)) : '',
  };
}

function usualMinutes(shift: ShiftType): number {
  const [start, end] = [shift.start, shift.end].map(
    (time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)),
  ) as [number, number];
  return end <= start ? end + 1440 - start : end - start;
}

function clockNote(minutes: number, usual: number): string {
  if (minutes === usual) return '';
  const facts = { length: hoursAndMinutes(minutes), usual: hoursAndMinutes(usual) };
  return minutes < usual ? t('duties.clock_short', facts) : t('duties.clock_long', facts);
}

/** The duties from a date on, and those before; a night that has not ended belongs to today. */
export function splitAt(duties: OwnDuty[], now: Date): { past: OwnDuty[]; coming: OwnDuty[] } {
  const ended = (duty: OwnDuty): boolean => Date.parse(duty.ends) <= now.getTime();
  const isPast = (duty: OwnDuty): boolean => ended(duty) && duty.date < dateOf(now);
  return { past: duties.filter(isPast), coming: duties.filter((duty) => !isPast(duty)) };
}

/** `I dag`, `I morgen` or the weekday and date. */
export function dayName(date: string, now: Date): string {
  const days = daysBetween(dateOf(now), date);
  if (days === 0) return t('duties.today');
  if (days === 1) return t('duties.tomorrow');
  return weekdayAndDate(date);
}

/**
 * Calendar dates as `YYYY-MM-DD` text: arithmetic, week numbers and how they read in the page's language.
 * Computed in UTC, so that the browser's own time zone can never move a date.
 */
import { locale } from '../texts/index.svelte';

const dayMs = 86_400_000;

const asUtc = (date: string): Date => new Date(`${date}T00:00:00Z`);

/** The date so many days later. */
export function addDays(date: string, days: number): string {
  return new Date(asUtc(date).getTime() + days * dayMs).toISOString().slice(0, 10);
}

/** Days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((asUtc(to).getTime() - asUtc(from).getTime()) / dayMs);
}

/** Every date from the first to the last, both inclusive. */
export function datesFromTo(from: string, to: string): string[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, day) => addDays(from, day));
}

/** 0 is Monday, 6 is Sunday. */
export function weekdayOf(date: string): number {
  return (asUtc(date).getUTCDay() + 6) % 7;
}

/** Whether the date is a Saturday or Sunday. */
export const isWeekend = (date: string): boolean => weekdayOf(date) >= 5;

/** The Saturday of the weekend that a Saturday or Sunday belongs to. */
export const saturdayOf = (date: string): string => addDays(date, 5 - weekdayOf(date));

/** The ISO 8601 week number. */
export function weekOf(date: string): number {
  const thursday = addDays(date, 3 - weekdayOf(date));
  return 1 + Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7);
}

export const dayOfMonth = (date: string): number => Number(date.slice(8, 10));

const formats = new Map<string, Intl.DateTimeFormat>();

function format(date: string, options: Intl.DateTimeFormatOptions): string {
  const key = locale() + JSON.stringify(options);
  let formatter = formats.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(locale(), { timeZone: 'UTC', ...options });
    formats.set(key, formatter);
  }
  return formatter.format(asUtc(date));
}

/** `lørdag den 3. april 2027` */
export const longDate = (date: string): string =>
  format(date, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** `lørdag den 3. april` */
export const weekdayAndDate = (date: string): string =>
  format(date, { weekday: 'long', day: 'numeric', month: 'long' });

/** `lør. 3. apr.` */
export const shortDate = (date: string): string =>
  format(date, { weekday: 'short', day: 'numeric', month: 'short' }).replace(/ den /, ' ');

/** `april 2027` */
export const monthAndYear = (date: string): string => format(date, { month: 'long', year: 'numeric' });

/** `april` */
export const monthName = (date: string): string => format(date, { month: 'long' });

/** `lør.`: a weekday by its number, 0 is Monday. */
export const weekdayShort = (weekday: number): string =>
  format(addDays('2027-03-01', weekday), { weekday: 'short' }).replace('.', '');

/** `lørdag`: a weekday by its number, 0 is Monday. */
export const weekdayLong = (weekday: number): string =>
  format(addDays('2027-03-01', weekday), { weekday: 'long' });

/** `1. marts – 25. april 2027` */
export function dateRange(from: string, to: string): string {
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  const first = format(from, { day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) });
  return `${first} – ${format(to, { day: 'numeric', month: 'long', year: 'numeric' })}`;
}

/** `3.–5. apr.` or `30. apr. – 2. maj`, for narrow places. */
export function shortRange(from: string, to: string): string {
  return `${shortDate(from)} – ${shortDate(to)}`;
}

/** An instant (RFC 3339) as a date and clock time in Copenhagen. */
export function instant(rfc3339: string): string {
  return new Intl.DateTimeFormat(locale(), {
    timeZone: 'Europe/Copenhagen',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(rfc3339));
}

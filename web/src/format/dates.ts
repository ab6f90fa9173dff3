/** How calendar dates and instants read in the page's language. */
import { locale } from '../texts/index.svelte';
import { addDays, asUtc } from './calendar';

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

/** `3. apr.` */
export const dayAndMonth = (date: string): string => format(date, { day: 'numeric', month: 'short' });

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

const minuteMs = 60_000;

/** When something closes: an end at midnight is told as the minute before, since `Monday 00.00` is read a day late. */
export function closingInstant(rfc3339: string): string {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Copenhagen', timeStyle: 'short' });
  const closes = new Date(rfc3339);
  return instant(
    (clock.format(closes) === '00:00' ? new Date(closes.getTime() - minuteMs) : closes).toISOString(),
  );
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

/** An instant (RFC 3339) in Copenhagen for narrow places: `2. dec. kl. 12.36`. */
export function shortInstant(rfc3339: string): string {
  return new Intl.DateTimeFormat(locale(), {
    timeZone: 'Europe/Copenhagen',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(rfc3339));
}

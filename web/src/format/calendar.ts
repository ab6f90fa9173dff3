/**
 * Calendar dates as `YYYY-MM-DD` text: arithmetic and week numbers. Knows no language.
 * Computed in UTC, so that the browser's own time zone can never move a date.
 */
const dayMs = 86_400_000;

/** The start of the date in UTC, for computing only. */
export const asUtc = (date: string): Date => new Date(`${date}T00:00:00Z`);

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

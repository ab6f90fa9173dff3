/** Cuts a plan into months and weeks for the calendar. Knows dates only, and no wishes. */
import { addDays, datesFromTo, weekOf, weekdayOf } from '../format/calendar';

export interface CalendarWeek {
  number: number;
  /** Seven places from Monday to Sunday; null where the date belongs to another month or lies outside the plan. */
  days: (string | null)[];
}

export interface CalendarMonth {
  /** The first date of the plan in this month. */
  first: string;
  weeks: CalendarWeek[];
}

/** The months of a plan; a week over a month's turn is shown in both, with only its own days. */
export function monthsOf(from: string, to: string): CalendarMonth[] {
  const months: CalendarMonth[] = [];
  for (const date of datesFromTo(from, to)) {
    let month = months.at(-1);
    if (!month || month.first.slice(0, 7) !== date.slice(0, 7)) {
      month = { first: date, weeks: [] };
      months.push(month);
    }
    weekFor(month, date).days[weekdayOf(date)] = date;
  }
  return months;
}

function weekFor(month: CalendarMonth, date: string): CalendarWeek {
  const last = month.weeks.at(-1);
  if (last?.days.some((day) => day && addDays(day, 7) > date && weekdayOf(day) < weekdayOf(date)))
    return last;
  const week = { number: weekOf(date), days: Array<string | null>(7).fill(null) };
  month.weeks.push(week);
  return week;
}

/** How long a duty really lasts, also in the two nights when the clocks change. */
import { addDays } from './calendar';

const zone = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Copenhagen',
  timeZoneName: 'shortOffset',
  hour: '2-digit',
});

/** Minutes that Copenhagen is ahead of UTC at an instant. */
function offsetMinutes(instantMs: number): number {
  const name = zone.formatToParts(instantMs).find((part) => part.type === 'timeZoneName')?.value ?? '';
  return Number(name.replace('GMT', '') || 0) * 60;
}

/** The instant of a local date and clock time. */
function instantMs(date: string, time: string): number {
  const asIfUtc = Date.parse(`${date}T${time}:00Z`);
  const firstGuess = asIfUtc - offsetMinutes(asIfUtc) * 60_000;
  return asIfUtc - offsetMinutes(firstGuess) * 60_000;
}

/** Real minutes from start to end of a duty; an end at or before the start is on the next date. */
export function realMinutes(date: string, start: string, end: string): number {
  const endDate = end <= start ? addDays(date, 1) : date;
  return Math.round((instantMs(endDate, end) - instantMs(date, start)) / 60_000);
}

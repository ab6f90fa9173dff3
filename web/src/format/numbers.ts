/** Numbers, hours and percentages as the page's language writes them. */
import { locale, t } from '../texts/index.svelte';

const number = (value: number, options?: Intl.NumberFormatOptions): string =>
  new Intl.NumberFormat(locale(), options).format(value);

/** `12.430` */
export const whole = (value: number): string => number(Math.round(value));

/** `2,5`, or `3`: at most one decimal. */
export const decimal = (value: number): string => number(value, { maximumFractionDigits: 1 });

/** `+2,5`, `−3` or `0`. */
export function signed(value: number): string {
  const size = decimal(Math.abs(value));
  if (size === '0') return size;
  return `${value < 0 ? '−' : '+'}${size}`;
}

/** `4,3 %`, or `100 %` without decimals where asked for. */
export const percent = (value: number, decimals = 1): string =>
  `${number(value, { minimumFractionDigits: decimals, maximumFractionDigits: decimals })} %`;

/** `37:00`, for tables; a minus sign (U+2212) when negative. */
export function clockHours(minutes: number): string {
  const size = Math.abs(Math.round(minutes));
  return `${minutes < 0 ? '−' : ''}${Math.floor(size / 60)}:${String(size % 60).padStart(2, '0')}`;
}

/** `+1:30`, `−0:45` or `0:00`. */
export const signedHours = (minutes: number): string => `${minutes > 0 ? '+' : ''}${clockHours(minutes)}`;

/** `7 t 24 min`, for sentences. */
export function hoursAndMinutes(minutes: number): string {
  const size = Math.abs(Math.round(minutes));
  const [hours, rest] = [Math.floor(size / 60), size % 60];
  const sign = minutes < 0 ? '−' : '';
  if (rest === 0) return sign + t('hours.whole', { hours: whole(hours) });
  if (hours === 0) return sign + t('hours.minutes', { minutes: rest });
  return sign + t('hours.both', { hours: whole(hours), minutes: rest });
}

/** `7,5 t`, for short labels. */
export const decimalHours = (minutes: number): string =>
  t('hours.whole', { hours: number(minutes / 60, { maximumFractionDigits: 1 }) });

/** `42 sek.` or `1 min 05 sek.` */
export function elapsed(seconds: number): string {
  const size = Math.floor(seconds);
  if (size < 60) return t('elapsed.seconds', { seconds: size });
  if (size % 60 === 0) return t('elapsed.minutes_only', { minutes: size / 60 });
  return t('elapsed.minutes', {
    minutes: Math.floor(size / 60),
    seconds: String(size % 60).padStart(2, '0'),
  });
}

/** A clock time `15:30` as the language writes it: `15.30` in Danish. */
export const clockTime = (time: string): string => (locale() === 'da-DK' ? time.replace(':', '.') : time);

import { afterEach, describe, expect, it } from 'vitest';
import { setLanguage } from '../texts/index.svelte';
import { addDays, datesFromTo, daysBetween, saturdayOf, weekOf, weekdayOf } from './calendar';
import { closingInstant, dateRange, instant, longDate, shortDate } from './dates';
import { realMinutes } from './duration';
import {
  clockHours,
  clockTime,
  decimalHours,
  elapsed,
  hoursAndMinutes,
  percent,
  signedHours,
  whole,
} from './numbers';

afterEach(() => setLanguage('da'));

describe('calendar dates', () => {
  it('counts over the clock change, leap days and years', () => {
    expect(addDays('2027-03-27', 2)).toBe('2027-03-29');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(daysBetween('2026-12-31', '2027-01-02')).toBe(2);
    expect(datesFromTo('2027-03-30', '2027-04-01')).toEqual(['2027-03-30', '2027-03-31', '2027-04-01']);
    expect(datesFromTo('2027-04-02', '2027-04-01')).toEqual([]);
  });

  it('knows ISO weeks, also around New Year', () => {
    expect(['2027-01-01', '2027-01-04', '2027-03-29', '2026-12-31'].map(weekOf)).toEqual([53, 1, 13, 53]);
  });

  it('begins the week on Monday', () => {
    expect([weekdayOf('2027-03-01'), weekdayOf('2027-03-07')]).toEqual([0, 6]);
    expect(saturdayOf('2027-03-07')).toBe('2027-03-06');
    expect(saturdayOf('2027-03-06')).toBe('2027-03-06');
  });

  it('reads as each language writes it', () => {
    expect(longDate('2027-04-03')).toBe('lørdag den 3. april 2027');
    expect(shortDate('2027-04-03')).toBe('lør. 3. apr.');
    expect(dateRange('2027-03-01', '2027-04-25')).toBe('1. marts – 25. april 2027');
    expect(dateRange('2026-12-28', '2027-02-21')).toBe('28. december 2026 – 21. februar 2027');
    setLanguage('en');
    expect(shortDate('2027-04-03')).toBe('Sat 3 Apr');
  });

  it('tells a closing at midnight as the evening before', () => {
    expect(closingInstant('2027-02-28T23:00:00Z')).toBe('søndag 28. februar kl. 23.59');
    expect(closingInstant('2027-02-28T22:00:00Z')).toBe('søndag 28. februar kl. 23.00');
  });

  it('shows instants by the clock in Copenhagen, wherever the browser is', () => {
    expect(instant('2026-11-08T22:59:00Z')).toContain('23.59');
    expect(instant('2026-07-08T21:59:00Z')).toContain('23.59');
  });
});

describe('numbers', () => {
  it('writes Danish numbers and hours', () => {
    expect(whole(12430)).toBe('12.430');
    expect(percent(4.25)).toBe('4,3 %');
    expect(decimalHours(450)).toBe('7,5 t');
    expect([hoursAndMinutes(444), hoursAndMinutes(480), hoursAndMinutes(45)]).toEqual([
      '7 t 24 min',
      '8 t',
      '45 min',
    ]);
    expect([clockHours(2220), clockHours(-65), signedHours(90), signedHours(0)]).toEqual([
      '37:00',
      '−1:05',
      '+1:30',
      '0:00',
    ]);
    expect(clockTime('15:30')).toBe('15.30');
    expect([elapsed(42.9), elapsed(65), elapsed(120)]).toEqual(['42 sek.', '1 min 05 sek.', '2 min']);
  });

  it('writes English ones', () => {
    setLanguage('en');
    expect([whole(12430), decimalHours(450), clockTime('15:30')]).toEqual(['12,430', '7.5 h', '15:30']);
  });
});

describe('the real length of a duty', () => {
  it('is an hour off in the nights when the clocks change', () => {
    expect(realMinutes('2027-03-26', '23:00', '07:00')).toBe(480);
    expect(realMinutes('2027-03-27', '23:00', '07:00')).toBe(420);
    expect(realMinutes('2026-10-24', '23:00', '07:00')).toBe(540);
    expect(realMinutes('2027-03-28', '07:00', '15:15')).toBe(495);
  });
});

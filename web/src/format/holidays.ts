/** The names of public holidays by the contract's codes. */
import type { Holiday } from '../api/types';
import { t, type TextKey } from '../texts/index.svelte';

const names: Record<Holiday['name'], TextKey> = {
  new_years_day: 'holiday.new_years_day',
  maundy_thursday: 'holiday.maundy_thursday',
  good_friday: 'holiday.good_friday',
  easter_sunday: 'holiday.easter_sunday',
  easter_monday: 'holiday.easter_monday',
  great_prayer_day: 'holiday.great_prayer_day',
  ascension_day: 'holiday.ascension_day',
  whit_sunday: 'holiday.whit_sunday',
  whit_monday: 'holiday.whit_monday',
  christmas_day: 'holiday.christmas_day',
  second_christmas_day: 'holiday.second_christmas_day',
  by_agreement: 'holiday.by_agreement',
};

/** The name of a holiday; a code that this page does not know yet is shown as it is. */
export const holidayName = (code: Holiday['name']): string => (names[code] ? t(names[code]) : code);

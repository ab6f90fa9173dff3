/** How the roster's facts read: labels of cells and counts, short marks, names of professions. */
import type { Category, Finding, Profession, RosterAnswer, StaffingCount } from '../../api/types';
import { weekdayAndDate } from '../../format/dates';
import { realMinutes } from '../../format/duration';
import { holidayName } from '../../format/holidays';
import { clockTime, hoursAndMinutes } from '../../format/numbers';
import { t, tn, type TextKey } from '../../texts/index.svelte';
import { whatIsWished } from '../../wishes/describe';
import { markName, markShort } from '../../wishes/marks';
import { shortBy, type GridCell, type GridDay, type StaffingRow } from './model';

export const professionName: Record<Profession, TextKey> = {
  nurse: 'profession.nurse',
  social_health_assistant: 'profession.social_health_assistant',
  doctor: 'profession.doctor',
  student: 'profession.student',
  other: 'profession.other',
};

export const professionShort: Record<Profession, TextKey> = {
  nurse: 'profession.nurse_short',
  social_health_assistant: 'profession.social_health_assistant_short',
  doctor: 'profession.doctor_short',
  student: 'profession.student_short',
  other: 'profession.other_short',
};

const categoryClass: Record<Category, string> = { day: 'd', evening: 'e', night: 'n', on_call: 'o' };

const breaks = (cell: GridCell, severity: Finding['severity']): boolean =>
  cell.findings.some((finding) => finding.severity === severity);

/** The few letters in a cell. */
export function cellText(cell: GridCell): string {
  if (cell.duty) return cell.duty.id;
  return cell.off ? t(markShort[cell.off]).slice(0, 2) : '';
}

/** The class names of a cell; the style sheet of the grid explains them. */
export function cellClass(cell: GridCell, day: GridDay): string {
  const names = [dayClass(day)];
  if (cell.duty) names.push(categoryClass[cell.duty.category]);
  else if (cell.off) names.push('x');
  if (cell.wishes.length) {
    const granted = cell.wishes.filter((fated) => fated.granted).length;
    names.push(granted === cell.wishes.length ? 'wg' : 'wr');
  }
  if (cell.locked) names.push('lk');
  if (breaks(cell, 'hard')) names.push('hf');
  else if (breaks(cell, 'overridden')) names.push('kf');
  return names.join(' ');
}

export function dayClass(day: GridDay): string {
  return `${day.weekday === 0 ? 'mo ' : ''}${day.holiday ? 'ho' : day.weekday > 4 ? 'we' : ''}`;
}

/** `Dagvagt 07.00–15.15 (8 t 15 min)`, with the duty's real length. */
export function dutyText(cell: GridCell, date: string): string {
  if (!cell.duty) return t(cell.off ? markName[cell.off] : 'cell.free');
  const { name, start, end } = cell.duty;
  return t('cell.duty', {
    name,
    start: clockTime(start),
    end: clockTime(end),
    length: hoursAndMinutes(realMinutes(date, start, end)),
  });
}

/** What a screen reader says of a cell; the row and column headers say whose and when. */
export function cellLabel(cell: GridCell, date: string, answer: RosterAnswer): string {
  const text = dutyText(cell, date);
  const parts = [cell.duty ? `${cell.duty.id}, ${text}` : text];
  for (const { wish, granted } of cell.wishes) {
    const what = whatIsWished(wish, answer.request.shift_types);
    parts.push(t(granted ? 'cell.wish_granted' : 'cell.wish_refused', { what }));
  }
  if (cell.locked) parts.push(t('cell.locked'));
  if (breaks(cell, 'hard')) parts.push(t('cell.hard'));
  if (breaks(cell, 'overridden')) parts.push(t('cell.waived'));
  return parts.join(', ');
}

export const dayLabel = (day: GridDay): string =>
  day.holiday ? `${weekdayAndDate(day.date)}, ${holidayName(day.holiday)}` : weekdayAndDate(day.date);

export const shiftLabel = (row: StaffingRow): string => row.shift?.name ?? row.shiftId;

/** Whom a staffing line counts: a competence, a profession, or everyone. */
export function countedWho(row: StaffingRow, answer: RosterAnswer): string {
  const competence = row.competence ? competenceName(row.competence, answer) : '';
  const profession = row.profession ? t(professionName[row.profession]) : '';
  return [competence, profession].filter(Boolean).join(', ') || t('staffing.everyone');
}

/** The name of a competence by its id. */
export function competenceName(id: string, answer: RosterAnswer): string {
  return answer.request.competences.find((competence) => competence.id === id)?.name ?? id;
}

export function staffingClass(count: StaffingCount | null, day: GridDay): string {
  const place = dayClass(day);
  if (!count) return place;
  if (shortBy(count)) return `${place} short`;
  if (count.present < count.target) return `${place} under`;
  return count.maximum != null && count.present > count.maximum ? `${place} over` : place;
}

export function staffingLabel(count: StaffingCount | null): string {
  if (!count) return t('staffing.not_asked');
  const facts = { present: count.present, minimum: count.minimum, target: count.target };
  const text = t('staffing.count', facts);
  const missing = shortBy(count);
  if (missing) return `${text}, ${tn('staffing.missing', missing)}`;
  if (count.maximum != null && count.present > count.maximum)
    return `${text}, ${t('staffing.above', { maximum: count.maximum })}`;
  return text;
}

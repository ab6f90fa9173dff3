import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding, RosterAnswer } from '../api/types';
import { FakeApi } from '../../tests/fake/api';
import { buildGrid } from './grid/model';
import { stepFrom } from './grid/step';
import { cellClass, cellLabel, cellText, dutyText, staffingClass } from './grid/words';
import { grantedByPriority, peopleMissing } from './report/figures';
import { clashSentences } from './report/clash';
import { listOfDates } from './report/facts';
import { findingSentence, overrideSentence, ruleName } from './report/sentence';
import { da } from '../texts/da';
import { setLanguage } from '../texts/index.svelte';
import { priceRange, steps } from './solve/curve';

const answer = new FakeApi().plans[1]?.answer as RosterAnswer;

describe('the grid', () => {
  const grid = buildGrid(answer, [{ date: '2027-01-06', name: 'new_years_day' }]);

  it('holds every duty, lock and wish where it belongs', () => {
    const duties = grid.rows.flatMap((row) => row.cells.filter((cell) => cell.duty)).length;
    expect(duties).toBe(answer.roster.assignments.length);
    const { employee, date } = answer.request.locks?.[0] ?? { employee: '', date: '' };
    const row = grid.rows.find((it) => it.employee.id === employee);
    expect(row?.cells[grid.days.findIndex((day) => day.date === date)]?.locked).toBe(true);
    const wish = answer.request.wishes?.[0];
    const wisher = grid.rows.find((it) => it.employee.id === wish?.employee);
    expect(wisher?.cells.some((cell) => cell.wishes.some((fated) => fated.wish.id === wish?.id))).toBe(true);
  });

  it('counts what is missing each day as the report does', () => {
    expect(grid.missing.reduce((sum, day) => sum + day, 0)).toBe(peopleMissing(answer).people);
    expect(peopleMissing(answer).people).toBeGreaterThan(0);
  });

  it('marks cells for the eye and for the ear', () => {
    const day = grid.days[5];
    const shift = answer.request.shift_types[2];
    const wish = answer.request.wishes?.[0];
    if (!day || !shift || !wish) throw new Error('the fake ward is too small');
    const cell = { duty: shift, off: null, locked: true, wishes: [{ wish, granted: false }], findings: [] };
    expect(cellClass(cell, day).split(' ')).toEqual(expect.arrayContaining(['we', 'n', 'wr', 'lk']));
    expect(cellText(cell)).toBe('N');
    expect(cellLabel(cell, day.date, answer)).toContain('ønske ikke opfyldt');
    expect(cellLabel(cell, day.date, answer)).toContain('låst');
    expect(dutyText(cell, '2027-03-27')).toBe('Nattevagt 23.00–07.15 (7 t 15 min)');
    expect(cellText({ ...cell, duty: null, off: 'vacation' })).toBe('Fe');
  });

  it('tells a shortage from a thin and an ample day', () => {
    const day = grid.days[0];
    if (!day) throw new Error('no day');
    const count = { date: day.date, shift_type: 'D', minimum: 3, target: 4, maximum: 5 };
    const classes = [2, 3, 4, 6].map((present) =>
      staffingClass({ ...count, present }, day)
        .trim()
        .split(' ')
        .at(-1),
    );
    expect(classes).toEqual(['short', 'under', 'mo', 'over']);
  });
});

describe('keys in the grid', () => {
  const size = { rows: 34, days: 56 };
  const press = (key: string, ctrlKey = false) => stepFrom({ row: 5, day: 10 }, { key, ctrlKey }, size);

  it('lead to the neighbours, and never out of the roster', () => {
    expect(press('ArrowRight')).toEqual({ row: 5, day: 11 });
    expect(press('ArrowUp')).toEqual({ row: 4, day: 10 });
    expect(press('ArrowLeft', true)).toEqual({ row: 5, day: 3 });
    expect(press('PageUp')).toEqual({ row: 0, day: 10 });
    expect(press('Home')).toEqual({ row: 5, day: 0 });
    expect(press('End', true)).toEqual({ row: 33, day: 55 });
    expect(press('a')).toBeNull();
  });
});

const codes = (
  readFileSync(join(import.meta.dirname, '../../../docs/RULES.md'), 'utf8').split(/^## /m)[1] ?? ''
)
  .split('\n')
  .flatMap((line) => /^### (\w+)$/.exec(line)?.[1] ?? []);

describe('findings in words', () => {
  const finding = (rule: string): Finding => ({
    rule,
    severity: 'hard',
    employee: 'e1',
    dates: ['2027-01-05', '2027-01-06'],
    shift_type: 'D',
    competence: 'charge_nurse',
    wish: answer.request.wishes?.[0]?.id,
    measured: 540,
    allowed: 660,
    unit: 'minutes',
    layer: { origin: 'law', reference: '' },
    cost: 0,
  });
  const rest = {
    ...finding('daily_rest'),
    layer: { origin: 'law', reference: 'Rest-period order' },
  } as Finding;
  const sentence = (rule: string, facts: Partial<Finding>): string =>
    findingSentence({ ...finding(rule), severity: 'soft', layer, ...facts }, answer);
  const layer = { origin: 'local_agreement', reference: '' } as const;

  it('cover every rule of the referee and no other', () => {
    const named = Object.keys(da).flatMap((key) => /^rule\.(\w+)$/.exec(key)?.[1] ?? []);
    expect(codes.length).toBeGreaterThan(40);
    expect(named).toEqual(codes);
  });

  it.each(codes)('%s has a name and a whole sentence in both languages', (rule) => {
    for (const language of ['da', 'en'] as const) {
      setLanguage(language);
      expect(ruleName(rule)).not.toBe(rule);
      for (const facts of [{}, { measured: 720, other: 'e2' }, { measured: 0, dates: ['2027-01-05'] }]) {
        const told = findingSentence({ ...finding(rule), ...facts }, answer);
        expect(told).not.toMatch(/[{}]|undefined|null| {2}|\.\./);
        expect(told).not.toContain(rule.includes('_') ? rule : '»');
      }
    }
    setLanguage('da');
  });

  it('say who says so where a hard rule is broken or a layer speaks', () => {
    expect(findingSentence(rest, answer)).toMatch(/ \(Hviletidsbekendtgørelsen \(BEK 324\/2002\) § 3\)\.$/);
    const local = {
      name: 'Lokalaftale om nætter',
      origin: 'local_agreement',
      reference: 'Lokalaftale § 3',
    } as const;
    expect(sentence('nights_in_row', { layer: local })).toMatch(/ \(Lokalaftale § 3\)\.$/);
    expect(sentence('nights_in_row', { layer: { ...local, reference: '' } })).toContain(
      '(Lokalaftale om nætter)',
    );
    expect(sentence('nights_in_row', { severity: 'hard' })).toMatch(/tilladt\.$/);
    expect(sentence('norm_hours', { layer: { origin: 'agreement', reference: 'x' } })).not.toContain('(x)');
  });

  it('tell a waived rule with reason, name and time', () => {
    const override = { reason: 'Akut sygdom.', by: 'Lene Ravn', at: '2027-01-04T08:30:00' };
    expect(overrideSentence({ ...rest, override })).toBe(
      'Fraveget: Akut sygdom (Lene Ravn, man. 4. jan. kl. 08.30).',
    );
    expect(overrideSentence(rest)).toBe('');
  });

  it('count in the form for the number, and in what the rule counts', () => {
    const days: Partial<Finding> = { unit: 'days', measured: 1, allowed: 2, dates: ['2027-01-05'] };
    expect(sentence('few_days_off_in_row', days)).toContain('kun 1 fridag ad gangen');
    expect(sentence('days_off_in_row', { ...days, measured: 5 })).toContain('har 5 fridage i træk');
    expect(sentence('nights_in_row', { ...days, measured: 4 })).toContain('højst 2 nattevagter er tilladt');
    const evenings = {
      unit: 'duties',
      parameter: 'max_evening_duties_in_week',
      measured: 3,
      allowed: 1,
    } as const;
    expect(sentence('category_in_week', evenings)).toContain('har 3 aftenvagter i samme uge');
    expect(sentence('category_share', { ...evenings, unit: 'percent', measured: 60 })).toContain(
      '60 % aftenvagter',
    );
    expect(sentence('hours_of_day', { unit: 'clock_minutes', measured: 390, allowed: 420 })).toContain(
      'begynder kl. 06.30; tidligst kl. 07.00',
    );
    expect(sentence('hours_of_day', { unit: 'clock_minutes', measured: 1860, allowed: 1320 })).toContain(
      'slutter kl. 07.00 næste dag',
    );
  });

  it('tell the two who are meant, and dates that are apart one by one', () => {
    const apart = sentence('pairing', { other: 'e2', competence: null, allowed: 0 });
    const second = answer.request.employees.find((it) => it.id === 'e2')?.name ?? 'none';
    expect(apart).toContain(`og ${second} er på vagt samtidig i 9 t`);
    expect(listOfDates(['2027-03-05', '2027-03-06', '2027-03-31'])).toBe(
      'fre. 5. mar. – lør. 6. mar., ons. 31. mar.',
    );
  });

  it('tell what clashes by person, with the dates', () => {
    const clashes = [
      { rule: 'lock', employee: 'e1', date: '2027-01-06' },
      { rule: 'daily_rest', employee: 'e1' },
      { rule: 'lock', employee: 'e1', date: '2027-01-05' },
      { rule: 'staffing_minimum', date: '2027-01-09' },
    ];
    expect(clashSentences(clashes, answer)).toEqual([
      'Anne Mette Holm: låste vagter (tirs. 5. jan. – ons. 6. jan.), daglig hviletid.',
      'Afsnittet: under mindstebemanding (lør. 9. jan.).',
    ]);
  });

  it('tell the figures with their units', () => {
    expect(findingSentence(rest, answer)).toMatch(
      /^Anne Mette Holm har kun 9 t hvile mellem tirs\. 5\. jan\. \(.+\) og ons\. 6\. jan\. \(.+\); mindst 11 t kræves/,
    );
  });

  it('end in one full stop', () => {
    expect(findingSentence({ ...finding('wish'), cost: 200 }, answer)).toMatch(/[^.]\.$/);
  });

  it('show a rule that the page does not know by its code', () => {
    expect(ruleName('night_runs')).toBe('night_runs');
    expect(findingSentence({ ...finding('night_runs'), employee: 'gone', dates: [] }, answer)).toContain(
      'night_runs',
    );
  });
});

describe('figures', () => {
  it('count wishes by priority', () => {
    const lines = grantedByPriority(answer);
    expect(lines.reduce((sum, line) => sum + line.wishes, 0)).toBe(answer.request.wishes?.length);
    expect(lines.reduce((sum, line) => sum + line.granted, 0)).toBe(
      answer.report.wishes.filter((fate) => fate.granted).length,
    );
  });
});

describe('the curve', () => {
  const points = [
    { seconds: 1, cost: null, bound: 50 },
    { seconds: 2, cost: 1000, bound: 60 },
    { seconds: 6, cost: 100, bound: 80 },
  ];

  it('keeps a dear first roster from flattening the rest', () => {
    expect(priceRange(points).high).toBe(160);
    expect(priceRange(points).low).toBeLessThan(60);
  });

  it('steps within its frame', () => {
    const path = steps(points, 'cost', { width: 100, height: 50, limitSeconds: 10 });
    expect(path).toMatch(/^M20\.0 0\.0H60\.0V\d/);
    expect(steps([], 'cost', { width: 100, height: 50, limitSeconds: 0 })).toBe('');
  });
});

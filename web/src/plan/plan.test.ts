import { describe, expect, it } from 'vitest';
import type { Finding, RosterAnswer } from '../api/types';
import { FakeApi } from '../../tests/fake/api';
import { buildGrid } from './grid/model';
import { stepFrom } from './grid/step';
import { cellClass, cellLabel, cellText, dutyText, staffingClass } from './grid/words';
import { grantedByPriority, peopleMissing } from './report/figures';
import { findingSentence, ruleName } from './report/sentence';
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
    cost: 0,
  });
  const codes =
    'one_duty_a_day daily_rest weekly_rest working_days_in_row competence consideration absence employment lock offered weekends staffing_minimum staffing_target staffing_maximum norm_hours wish'.split(
      ' ',
    );

  it.each(codes)('%s has a name and a whole sentence', (rule) => {
    expect(ruleName(rule)).not.toBe(rule);
    expect(findingSentence(finding(rule), answer)).not.toMatch(/[{}]|undefined|null/);
  });

  it('tell the figures with their units', () => {
    expect(findingSentence(finding('daily_rest'), answer)).toBe(
      'Anne Mette Holm: 9 t mellem vagterne tirs. 5. jan. – ons. 6. jan.; mindst 11 t kræves.',
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

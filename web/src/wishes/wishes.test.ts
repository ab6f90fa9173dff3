import { describe, expect, it } from 'vitest';
import type { NewWish, PlanView, Wish } from '../api/types';
import { FakeApi } from '../../tests/fake/api';
import { shortMark, whatIsWished, whenShort } from './describe';
import { draftFor, dropDraft, kindsFor, toNewWish } from './draft.svelte';
import { monthsOf } from './months';
import { datesOf } from './span';

const view = new FakeApi().handle({
  method: 'GET',
  path: '/api/v1/plans/plan-2',
  account: 'account-e1',
  language: 'da',
}).body as PlanView;

const everyKind: NewWish[] = [
  { priority: 'nice', kind: 'day_off', date: '2027-03-02' },
  { priority: 'nice', kind: 'weekend_off', saturday: '2027-03-06' },
  { priority: 'nice', kind: 'days_off', from: '2027-03-02', to: '2027-03-04' },
  { priority: 'nice', kind: 'not_category', date: '2027-03-02', category: 'night' },
  { priority: 'nice', kind: 'not_shift_type', date: '2027-03-02', shift_type: 'N' },
  { priority: 'nice', kind: 'shift_type', date: '2027-03-02', shift_type: 'D' },
  { priority: 'nice', kind: 'work', date: '2027-03-02' },
  { priority: 'nice', kind: 'earliest_start', date: '2027-03-02', time: '09:00' },
  { priority: 'nice', kind: 'latest_end', date: '2027-03-02', time: '15:30' },
];

describe('a wish', () => {
  it('covers its dates', () => {
    expect(everyKind.map((wish) => datesOf(wish).length)).toEqual([1, 2, 3, 1, 1, 1, 1, 1, 1]);
  });

  it('reads in short and in full', () => {
    expect(everyKind.map(shortMark)).toEqual([
      'Fri',
      'Fri',
      'Fri',
      'Ej nat',
      'Ej N',
      'D',
      'Vagt',
      '09.00',
      '15.30',
    ]);
    expect(everyKind.map((wish) => whatIsWished(wish, view.shift_types))).toEqual([
      'Fri hele dagen',
      'Hele weekenden fri',
      'Flere dage fri',
      'Ikke nat',
      'Ikke Nattevagt',
      'Gerne Dagvagt',
      'Gerne på arbejde',
      'Møde tidligst kl. 09.00',
      'Hjemme senest kl. 15.30',
    ]);
    expect(whenShort(everyKind[2] as NewWish)).toBe('tirs. 2. mar. – tors. 4. mar.');
  });

  it.each(everyKind)('of kind $kind comes back unchanged from its draft', (wish) => {
    const saved = { id: `kept-${wish.kind}`, employee: 'e1', ...wish } as Wish;
    expect(toNewWish(draftFor('owner', view, datesOf(wish)[0] ?? '', saved))).toEqual(wish);
  });
});

describe('a draft', () => {
  it('is a day off at first, and a weekend is offered on its two days only', () => {
    expect(toNewWish(draftFor('a', view, '2027-03-10', null))).toEqual({
      priority: 'important',
      kind: 'day_off',
      date: '2027-03-10',
    });
    expect(
      ['2027-03-05', '2027-03-06', '2027-03-07'].map((date) => kindsFor(date).includes('weekend_off')),
    ).toEqual([false, true, true]);
  });

  it('is kept for its owner until it is dropped', () => {
    const draft = draftFor('b', view, '2027-03-11', null);
    draft.kind = 'work';
    expect(draftFor('b', view, '2027-03-11', null).kind).toBe('work');
    expect(draftFor('c', view, '2027-03-11', null).kind).toBe('day_off');
    dropDraft('b', draft);
    expect(draftFor('b', view, '2027-03-11', null).kind).toBe('day_off');
  });

  it('wishes the Saturday when made on the Sunday', () => {
    const draft = draftFor('d', view, '2027-03-07', null);
    draft.kind = 'weekend_off';
    expect(toNewWish(draft)).toMatchObject({ saturday: '2027-03-06' });
  });
});

describe('the months of a plan', () => {
  it('hold every date once, each week from Monday', () => {
    const months = monthsOf('2027-03-01', '2027-04-25');
    expect(months.map((month) => month.weeks.map((week) => week.number))).toEqual([
      [9, 10, 11, 12, 13],
      [13, 14, 15, 16],
    ]);
    expect(months.flatMap((month) => month.weeks.flatMap((week) => week.days.filter(Boolean)))).toHaveLength(
      56,
    );
    expect(months[1]?.weeks[0]?.days).toEqual([
      null,
      null,
      null,
      '2027-04-01',
      '2027-04-02',
      '2027-04-03',
      '2027-04-04',
    ]);
  });
});

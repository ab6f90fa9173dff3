import { cleanup, render, screen, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import App from '../App.svelte';
import { fakeServer } from '../../tests/fake/fetch';
import type { OwnDuty, ShiftType } from '../api/types';
import { dateOf, dayName, splitAt, told } from './duty';

const night: ShiftType = { id: 'N', name: 'Nattevagt', start: '23:00', end: '07:00', category: 'night' };
const day: ShiftType = { id: 'D', name: 'Dagvagt', start: '07:00', end: '15:00', category: 'day' };
const duty = (date: string, id: string, starts: string, ends: string): OwnDuty => ({
  date,
  shift_type: id,
  starts,
  ends,
});

describe('a duty in words', () => {
  it('says over which midnight it goes and how long it really is', () => {
    const plain = told(duty('2027-03-20', 'N', '2027-03-20T22:00:00Z', '2027-03-21T06:00:00Z'), [night]);
    expect([plain.times, plain.nextDay, plain.length, plain.clock]).toEqual([
      '23.00–07.00',
      'til søndag 21. marts',
      '8 t',
      '',
    ]);
    const short = told(duty('2027-03-27', 'N', '2027-03-27T22:00:00Z', '2027-03-28T05:00:00Z'), [night]);
    expect([short.length, short.clock]).toEqual(['7 t', 'Uret stilles frem: 7 t i stedet for 8 t.']);
    const long = told(duty('2027-10-30', 'N', '2027-10-30T21:00:00Z', '2027-10-31T06:00:00Z'), [night]);
    expect([long.length, long.clock]).toEqual(['9 t', 'Uret stilles tilbage: 9 t i stedet for 8 t.']);
    const within = told(duty('2027-03-20', 'D', '2027-03-20T06:00:00Z', '2027-03-20T14:00:00Z'), [day]);
    expect(within.nextDay).toBe('');
  });

  it('belongs to today by the clock in Copenhagen, and a night until it has ended', () => {
    expect(dateOf(new Date('2027-03-20T23:30:00Z'))).toBe('2027-03-21');
    const last = duty('2027-03-20', 'N', '2027-03-20T22:00:00Z', '2027-03-21T06:00:00Z');
    const next = duty('2027-03-22', 'D', '2027-03-22T06:00:00Z', '2027-03-22T14:00:00Z');
    expect(splitAt([last, next], new Date('2027-03-21T05:00:00Z')).coming).toEqual([last, next]);
    expect(splitAt([last, next], new Date('2027-03-21T06:30:00Z'))).toEqual({ past: [last], coming: [next] });
    const now = new Date('2027-03-21T12:00:00Z');
    expect(['2027-03-21', '2027-03-22', '2027-03-23'].map((date) => dayName(date, now))).toEqual([
      'I dag',
      'I morgen',
      'tirsdag 23. marts',
    ]);
  });
});

describe('an employee', () => {
  afterEach(cleanup);

  it('sees duties and the fate of wishes once the plan is published, and the wishes beside them', async () => {
    const server = fakeServer('account-e1', 12);
    const plan = server.api.plans[1];
    if (!plan?.answer) throw new Error('the fake has no roster');
    plan.life.stage = 'published';
    render(App);
    await screen.findByRole('heading', { name: 'Dine vagter' });
    const outcomes = await screen.findByRole('region', { name: 'Sådan gik det dine ønsker' });
    const own = plan.request.wishes?.filter((wish) => wish.employee === 'e1') ?? [];
    expect(within(outcomes).getAllByRole('listitem').length).toBe(own.length);
    const duties = plan.answer.roster.assignments.filter((it) => it.employee === 'e1');
    expect(document.querySelectorAll('[data-date]').length).toBe(duties.length);
    await userEvent.click(screen.getByRole('button', { name: 'Ønsker' }));
    await screen.findByRole('heading', { name: 'Dine ønsker' });
  });

  it('asks for no duties before the plan is published', async () => {
    const server = fakeServer('account-e1', 12);
    render(App);
    await screen.findByRole('heading', { name: 'Dine ønsker' });
    expect(screen.queryByRole('button', { name: 'Vagter' })).toBeNull();
    expect(server.calls.some((call) => call.endsWith('/duties'))).toBe(false);
  });
});

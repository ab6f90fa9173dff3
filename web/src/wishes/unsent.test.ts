import { describe, expect, it } from 'vitest';
import type { NewWish, Wish } from '../api/types';
import { asWanted, chosen, entryOf, isNew, sameWish, verdict, withChange, type Unsent } from './unsent';

const off = (date: string): NewWish => ({ priority: 'nice', kind: 'day_off', date });
const stored = (id: string, date: string): Wish => ({ id, employee: 'e1', ...off(date) }) as Wish;
const changed: Unsent = { wish: 'w1', mine: off('2027-03-03'), base: off('2027-03-02') };
const added: Unsent = { wish: 'new-1', mine: off('2027-03-05'), base: null };

describe('what is not sent yet', () => {
  it('stands in the place of what the server has', () => {
    const server = [stored('w1', '2027-03-02'), stored('w2', '2027-03-09')];
    const withdrawn: Unsent = { wish: 'w2', mine: null, base: off('2027-03-09') };
    expect(asWanted(server, [changed, added, withdrawn], 'e1')).toEqual([
      stored('w1', '2027-03-03'),
      stored('new-1', '2027-03-05'),
    ]);
  });

  it('is one entry for each wish, which remembers what was seen first', () => {
    const again = withChange([changed], {
      wish: 'w1',
      mine: off('2027-03-04'),
      base: off('2027-03-03'),
    });
    expect(again).toEqual([{ wish: 'w1', mine: off('2027-03-04'), base: off('2027-03-02') }]);
    expect(withChange([added], { wish: 'new-1', mine: null, base: null })).toEqual([]);
  });

  it('compares wishes by what they say', () => {
    expect(sameWish(entryOf(stored('w1', '2027-03-02')), off('2027-03-02'))).toBe(true);
    expect(sameWish(off('2027-03-02'), off('2027-03-03'))).toBe(false);
    expect(sameWish(null, off('2027-03-03'))).toBe(false);
  });
});

describe('when another device came first', () => {
  it('a change is sent again where the wish itself is untouched', () => {
    expect(verdict(changed, [stored('w1', '2027-03-02'), stored('w9', '2027-03-20')], new Set())).toBe(
      'send',
    );
  });

  it('a change clashes with another change, and with a withdrawal', () => {
    expect(verdict(changed, [stored('w1', '2027-03-08')], new Set())).toBe('clash');
    expect(verdict(changed, [], new Set())).toBe('clash');
    const withdrawal = { ...changed, mine: null };
    expect(verdict(withdrawal, [stored('w1', '2027-03-08')], new Set())).toBe('clash');
  });

  it('is done where the server has it already, as when an answer was lost', () => {
    expect(verdict(changed, [stored('w1', '2027-03-03')], new Set())).toBe('done');
    expect(verdict({ ...changed, mine: null }, [], new Set())).toBe('done');
    expect(verdict(added, [stored('w5', '2027-03-05')], new Set())).toBe('done');
    expect(verdict(added, [stored('w5', '2027-03-05')], new Set(['w5'])), 'an older one alike').toBe('send');
  });

  it('the chosen version rests on what the other device says', () => {
    const clash: Unsent = { ...changed, clash: { theirs: off('2027-03-08') } };
    expect(chosen(clash)).toEqual({ wish: 'w1', mine: off('2027-03-03'), base: off('2027-03-08') });
    expect(isNew(chosen({ ...changed, clash: { theirs: null } })), 'what is gone is made anew').toBe(true);
  });
});

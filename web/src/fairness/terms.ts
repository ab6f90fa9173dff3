/** The balances of fairness: each a few steps in words, and what of the ward's terms a step says. Pure. */
import type { FairnessTerms } from '../api/types';
import type { TextKey } from '../texts/index.svelte';

export type Term = keyof FairnessTerms;

/** A step in words. */
export interface Step {
  name: TextKey;
  terms: Partial<FairnessTerms>;
}

/** Something that is weighed against the rest. */
export interface Balance {
  id: 'wishes' | 'worst_off' | 'ledger' | 'burden';
  title: TextKey;
  steps: Step[];
  /** Whose figures stand in the details. */
  terms: Term[];
}

export const balances: Balance[] = [
  {
    id: 'wishes',
    title: 'balance.wishes',
    steps: [
      { name: 'balance.wishes.even', terms: { wish_matters_most: 700, wish_important: 600, wish_nice: 500 } },
      {
        name: 'balance.wishes.usual',
        terms: { wish_matters_most: 1200, wish_important: 600, wish_nice: 200 },
      },
      {
        name: 'balance.wishes.steep',
        terms: { wish_matters_most: 2400, wish_important: 600, wish_nice: 100 },
      },
    ],
    terms: ['wish_matters_most', 'wish_important', 'wish_nice'],
  },
  {
    id: 'worst_off',
    title: 'balance.worst_off',
    steps: [
      { name: 'step.off', terms: { worst_off: 0 } },
      { name: 'step.some', terms: { worst_off: 5 } },
      { name: 'step.much', terms: { worst_off: 20 } },
    ],
    terms: ['worst_off'],
  },
  {
    id: 'ledger',
    title: 'balance.ledger',
    steps: [
      { name: 'step.off', terms: { ledger_percent: 0 } },
      { name: 'step.some', terms: { ledger_percent: 50 } },
      { name: 'step.much', terms: { ledger_percent: 100 } },
    ],
    terms: ['ledger_percent'],
  },
  {
    id: 'burden',
    title: 'balance.burden',
    steps: [
      { name: 'step.off', terms: { burden_share_price: 0 } },
      { name: 'step.some', terms: { burden_share_price: 40 } },
      { name: 'step.much', terms: { burden_share_price: 160 } },
    ],
    terms: [
      'burden_share_price',
      'burden_of_night',
      'burden_of_evening',
      'burden_of_weekend',
      'burden_of_holiday',
    ],
  },
];

export const termNames: Record<Term, TextKey> = {
  wish_matters_most: 'terms.wish_matters_most',
  wish_important: 'terms.wish_important',
  wish_nice: 'terms.wish_nice',
  worst_off: 'terms.worst_off',
  ledger_percent: 'terms.ledger_percent',
  burden_share_price: 'terms.burden_share_price',
  burden_of_night: 'terms.burden_of_night',
  burden_of_evening: 'terms.burden_of_evening',
  burden_of_weekend: 'terms.burden_of_weekend',
  burden_of_holiday: 'terms.burden_of_holiday',
};

/** The most that a figure may be; the server says so too. */
export const mostOf = (term: Term): number =>
  term.startsWith('wish_') || term === 'burden_share_price' ? 1_000_000 : 100;

/** The step that says what holds; none where the figures are the ward's own. */
export const stepOf = (balance: Balance, terms: FairnessTerms): Step | undefined =>
  balance.steps.find((step) =>
    Object.entries(step.terms).every(([term, value]) => terms[term as Term] === value),
  );

/** The sentence that says what the balance does, with its facts. */
export function sentence(
  balance: Balance,
  terms: FairnessTerms,
): { key: TextKey; facts: Record<string, string | number> } {
  if (balance.id === 'wishes') return wishSentence(terms);
  if (balance.id === 'ledger')
    return terms.ledger_percent
      ? { key: 'balance.ledger.what_on', facts: { percent: terms.ledger_percent } }
      : { key: 'balance.ledger.what_off', facts: {} };
  const [price, much] = balance.id === 'worst_off' ? [terms.worst_off, 20] : [terms.burden_share_price, 160];
  const size = price === 0 ? 'off' : price < much ? 'some' : 'much';
  return { key: strength[balance.id][size], facts: {} };
}

const strength: Record<'worst_off' | 'burden', Record<'off' | 'some' | 'much', TextKey>> = {
  worst_off: {
    off: 'balance.worst_off.what_off',
    some: 'balance.worst_off.what_some',
    much: 'balance.worst_off.what_much',
  },
  burden: {
    off: 'balance.burden.what_off',
    some: 'balance.burden.what_some',
    much: 'balance.burden.what_much',
  },
};

function wishSentence(terms: FairnessTerms): { key: TextKey; facts: Record<string, number> } {
  const { wish_matters_most: most, wish_important: important, wish_nice: nice } = terms;
  if (!important || !nice) return { key: 'balance.wishes.what_flat', facts: {} };
  const times = (of: number): number => Math.round((most / of) * 10) / 10;
  return { key: 'balance.wishes.what', facts: { important: times(important), nice: times(nice) } };
}

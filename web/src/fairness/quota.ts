/** What a ward has decided about the quota of wishes, in words. */
import type { WishKindName, WishTerms } from '../api/types';
import { t } from '../texts/index.svelte';
import { kindName } from '../wishes/describe';
import { drawOfKind } from '../wishes/quota';

export const kinds = Object.keys(kindName) as WishKindName[];

/** Kinds that count as more than one. */
const dearer = (terms: WishTerms): WishKindName[] =>
  kinds.filter((kind) => drawOfKind(terms.draws, kind) !== 1);

/** A quarter of the quota, rounded up, as where nothing is decided. */
export const aQuarterOf = (quota: number): number => Math.ceil(quota / 4);

/** How many may matter most, of everybody's quota. */
export const mostOf = (terms: WishTerms): number =>
  Math.min(terms.quota, terms.matters_most ?? aQuarterOf(terms.quota));

/** The quota in a sentence: how many, how many matter most, and what counts as more than one. */
export function quotaInWords(terms: WishTerms): string {
  const dear = dearer(terms).map((kind) =>
    t('quota.kind_counts_as', { kind: t(kindName[kind]), n: drawOfKind(terms.draws, kind) }),
  );
  const sum = t('quota.in_words', { quota: terms.quota, most: mostOf(terms) });
  return dear.length ? `${sum} ${t('quota.in_words_draws', { kinds: dear.join(', ') })}` : sum;
}

/** What wishes draw from the quota, as one types; the server decides. Knows no language. */
import type { NewWish, Wish, WishDraws, WishKindName } from '../api/types';

/** What a wish of a kind draws; one where nothing is said, as in a copy that was kept before kinds differed. */
export const drawOfKind = (draws: WishDraws | undefined, kind: WishKindName): number => draws?.[kind] ?? 1;

/** What a wish draws. */
export const drawOf = (draws: WishDraws | undefined, wish: NewWish | Wish): number =>
  ('draws' in wish ? wish.draws : null) ?? drawOfKind(draws, wish.kind);

/** What wishes draw together. */
export const drawnBy = (draws: WishDraws | undefined, wishes: Wish[]): number =>
  wishes.reduce((sum, wish) => sum + drawOf(draws, wish), 0);

/**
 * What a wish may draw: what the others leave, or as much as it did, for the ward may have lowered the quota since.
 * `changed` is the id of the wish that is changed, null for a new one.
 */
export function roomFor(
  { draws, quota }: { draws: WishDraws | undefined; quota: number },
  wishes: Wish[],
  changed: string | null,
): number {
  const before = wishes.find((wish) => wish.id === changed);
  const others = wishes.filter((wish) => wish !== before);
  return Math.max(0, quota - drawnBy(draws, others), before ? drawOf(draws, before) : 0);
}

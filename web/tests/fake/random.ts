/** Seeded choices, so that the fake ward is the same every time. */
export interface Chooser {
  /** A whole number from 0 up to, and without, the limit. */
  below(limit: number): number;
  of<T>(list: readonly T[]): T;
  /** So many different ones of a list, in its order. */
  some<T>(list: readonly T[], count: number): T[];
}

/** The mulberry32 generator: small, and good enough for choosing names and dates. */
export function chooser(seed: number): Chooser {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    of: (list) => list[below(list.length)] as (typeof list)[number],
    some: (list, count) => {
      const left = list.map((_, index) => index);
      const taken = Array.from(
        { length: Math.min(count, list.length) },
        () => left.splice(below(left.length), 1)[0],
      );
      return taken
        .sort((a, b) => (a ?? 0) - (b ?? 0))
        .map((index) => list[index ?? 0] as (typeof list)[number]);
    },
  };
}

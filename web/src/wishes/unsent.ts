/**
 * What this device has entered and the server does not have yet: kept in the browser until it is sent, and compared
 * with what another device may have done meanwhile. Knows neither the page nor the network.
 */
import type { NewWish, Problem, Wish } from '../api/types';

/** One wish as this device wants it. */
export interface Unsent {
  /** The wish's id on the server, or one of this device for a wish that is new. */
  wish: string;
  /** What is wanted; null when the wish is withdrawn. */
  mine: NewWish | null;
  /** What this device had seen; null for a wish that is new. */
  base: NewWish | null;
  /** Another device changed the same wish meanwhile: what it says now, null when it was withdrawn there. */
  clash?: { theirs: NewWish | null };
  /** The server took the connection and refused the wish. */
  refused?: Problem;
}

export type Verdict = 'done' | 'send' | 'clash';

const newMark = 'new-';
const nameOf = (account: string, plan: string): string => `vagtvaerk.unsent ${account} ${plan}`;

export const newId = (): string => `${newMark}${Date.now()}-${Math.random().toString(36).slice(2)}`;
export const isNew = (unsent: Unsent): boolean => unsent.wish.startsWith(newMark);
/** Whether it goes out by itself as soon as there is a connection. */
export const isWaiting = (unsent: Unsent): boolean => !unsent.clash && !unsent.refused;

/** A wish without what only the server adds. */
export function entryOf(wish: Wish | NewWish): NewWish {
  const { id: _id, employee: _employee, draws: _draws, ...entry } = wish as Wish;
  return entry as NewWish;
}

/** Whether two wishes say the same. */
export function sameWish(a: NewWish | null, b: NewWish | null): boolean {
  if (!a || !b) return a === b;
  const text = (wish: NewWish): string => JSON.stringify(Object.entries(entryOf(wish)).sort());
  return text(a) === text(b);
}

/** Takes one more change into what is unsent: one entry for each wish, which remembers what was seen first. */
export function withChange(unsent: Unsent[], change: Unsent): Unsent[] {
  const before = unsent.find((it) => it.wish === change.wish);
  const rest = unsent.filter((it) => it.wish !== change.wish);
  if (before && isNew(before) && !change.mine) return rest;
  const base = before ? before.base : change.base;
  const clash = before?.clash ? { clash: before.clash } : {};
  return [...rest, { wish: change.wish, mine: change.mine, base, ...clash }];
}

/** The wishes as this device wants them: what the server has, with what is unsent in its place. */
export function asWanted(server: Wish[], unsent: Unsent[], employee: string): Wish[] {
  const changed = new Map(unsent.map((it) => [it.wish, it]));
  const kept = server.filter((wish) => !changed.has(wish.id));
  const mine = unsent.flatMap((it) => (it.mine ? [{ ...it.mine, id: it.wish, employee } as Wish] : []));
  return [...kept, ...mine];
}

/**
 * What to do with an entry now that the server's wishes have moved on. `known` are the ids that this device had seen:
 * a wish that says the same and was not known is this entry's own, whose answer was lost on the way.
 */
export function verdict(unsent: Unsent, server: Wish[], known: Set<string>): Verdict {
  if (isNew(unsent)) {
    const arrived = server.some((wish) => !known.has(wish.id) && sameWish(entryOf(wish), unsent.mine));
    return arrived ? 'done' : 'send';
  }
  const found = server.find((wish) => wish.id === unsent.wish);
  const theirs = found ? entryOf(found) : null;
  if (sameWish(theirs, unsent.mine)) return 'done';
  return sameWish(theirs, unsent.base) ? 'send' : 'clash';
}

/** The entry once its owner has chosen it over what another device says. */
export function chosen(unsent: Unsent): Unsent {
  const theirs = unsent.clash?.theirs ?? null;
  return { wish: theirs ? unsent.wish : newId(), mine: unsent.mine, base: theirs };
}

export function readUnsent(account: string, plan: string): Unsent[] {
  try {
    return JSON.parse(localStorage.getItem(nameOf(account, plan)) ?? '[]') as Unsent[];
  } catch {
    return [];
  }
}

/** Keeps what is unsent; says whether the browser did. */
export function storeUnsent(account: string, plan: string, unsent: Unsent[]): boolean {
  try {
    if (unsent.length) localStorage.setItem(nameOf(account, plan), JSON.stringify(unsent));
    else localStorage.removeItem(nameOf(account, plan));
    return true;
  } catch {
    return false;
  }
}

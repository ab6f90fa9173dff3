/**
 * What was last read, kept in this browser so that the pages open without a connection. Each person's is apart, and
 * signing out forgets it. Must not hold what is not sent yet: that is `wishes/unsent.ts`.
 */
import { ApiError } from '../api/client';

const prefix = 'vagtvaerk.kept';
const nameOf = (account: string, what: string): string => `${prefix} ${account} ${what}`;

/** What was read, and whether it is an older copy because the server could not be reached. */
export interface Read<T> {
  value: T;
  old: boolean;
}

export const isUnreachable = (error: unknown): boolean =>
  error instanceof ApiError && error.code === 'unreachable';

export function keep(account: string, what: string, value: unknown): void {
  try {
    localStorage.setItem(nameOf(account, what), JSON.stringify(value));
  } catch {
    // A browser that stores nothing works with a connection only.
  }
}

export function kept<T>(account: string, what: string): T | null {
  try {
    return JSON.parse(localStorage.getItem(nameOf(account, what)) ?? 'null') as T | null;
  } catch {
    return null;
  }
}

/** Reads from the server; without a connection, what was read last time. */
export async function freshOrKept<T>(
  account: string,
  what: string,
  read: () => Promise<T>,
): Promise<Read<T>> {
  try {
    const value = await read();
    keep(account, what, value);
    return { value, old: false };
  } catch (error) {
    const value = isUnreachable(error) ? kept<T>(account, what) : null;
    if (value === null) throw error;
    return { value, old: true };
  }
}

/** Forgets every copy, whoever's: on a shared computer the next person must find nothing. */
export function forgetKept(): void {
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith(prefix)) localStorage.removeItem(name);
  } catch {
    // Nothing was stored.
  }
}

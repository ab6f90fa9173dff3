/** Who is signed in. The server decides; this only remembers its last answer. */
import { api, ApiError, whenSessionIsLost } from '../api/client';
import type { Caller } from '../api/types';
import { goHome } from './route.svelte';
import { forgetKept, isUnreachable, keep, kept } from '../offline/kept';
import type { TextKey } from '../texts/index.svelte';

interface Session {
  state: 'starting' | 'signed_out' | 'signed_in';
  caller: Caller | null;
  /** Why the sign-in page is shown, when there is something to say. */
  message: TextKey | null;
  /** What kept the pages from starting. */
  error: unknown;
}

export const session = $state<Session>({ state: 'starting', caller: null, message: null, error: null });

whenSessionIsLost(() => leave('signin.session_lost'));

function leave(message: TextKey | null): void {
  forgetKept();
  Object.assign(session, { state: 'signed_out', caller: null, message });
}

/** Who was signed in last on this device. Only employees' pages open without a connection. */
const lastCaller = ['', 'caller'] as const;

function enter(caller: Caller): void {
  if (caller.role === 'employee') keep(...lastCaller, caller);
  else forgetKept();
  Object.assign(session, { state: 'signed_in', caller, message: null, error: null });
}

/** Asks the server who is signed in already. */
export async function startSession(): Promise<void> {
  session.error = null;
  try {
    enter(await api.whoAmI());
  } catch (error) {
    const last = isUnreachable(error) ? kept<Caller>(...lastCaller) : null;
    if (last) enter(last);
    else if (error instanceof ApiError && error.problem?.status === 401) leave(null);
    else session.error = error;
  }
}

/** Somebody has just been let in by the server. */
export const entered = enter;

/** Every device has been signed out, this one too. */
export const leftEverywhere = (): void => leave('signin.signed_out');

/** Signs out; a server that is away must not keep anyone signed in on a shared screen. */
export async function signOut(): Promise<void> {
  goHome();
  await api.signOut().catch(() => undefined);
  leave('signin.signed_out');
}

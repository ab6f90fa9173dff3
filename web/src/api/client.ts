/**
 * Every call of the pages to the server. Turns each failure into one `ApiError`, so that pages have one
 * thing to show; must not touch the page itself.
 */
import createClient from 'openapi-fetch';
import { currentLanguage } from '../texts/index.svelte';
import type { paths } from './schema';
import type {
  Acceptance,
  CellChange,
  NewChange,
  NewStep,
  NewWardAccount,
  NewWardSettings,
  NewWish,
  PasswordChange,
  Problem,
  SignIn,
  Wish,
  WishBookState,
  WellbeingDecision,
  WellbeingFrame,
} from './types';

/** A failed call: the server's own problem, or `null` when the server could not be reached. */
export class ApiError extends Error {
  constructor(readonly problem: Problem | null) {
    super(problem?.title ?? 'unreachable');
  }

  /** The problem's permanent code, such as `wish_window_closed`. */
  get code(): string {
    return this.problem?.code ?? 'unreachable';
  }
}

type SessionLost = () => void;
let onSessionLost: SessionLost = () => undefined;

/** Says what happens when the server no longer knows who is calling. */
export function whenSessionIsLost(action: SessionLost): void {
  onSessionLost = action;
}

const client = createClient<paths>({
  baseUrl: globalThis.location?.origin ?? '',
  credentials: 'same-origin',
  // Looked up at each call, so that tests can put a fake in its place.
  fetch: (request) => globalThis.fetch(request),
});

client.use({
  onRequest({ request }) {
    request.headers.set('Accept-Language', currentLanguage());
  },
});

const signedOut: Problem = {
  type: '/problems/not_signed_in',
  code: 'not_signed_in',
  title: '',
  detail: '',
  status: 401,
};

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

async function answer<T>(call: Promise<Answer<T>>, signingIn = false): Promise<T> {
  let result: Answer<T>;
  try {
    result = await call;
  } catch {
    throw new ApiError(null);
  }
  if (result.response.ok) return result.data as T;
  const error = new ApiError(problemOf(result));
  if (result.response.status === 401 && !signingIn) onSessionLost();
  throw error;
}

/** A stored thing and the version that it now has. */
export interface Versioned<T> {
  value: T;
  version: number;
}

/** Sends the version that a change rests on, and reads the one that it leaves. */
async function versioned<T>(call: Promise<Answer<T>>): Promise<Versioned<T>> {
  let version = 0;
  const noting = call.then((result) => {
    version = Number(result.response.headers.get('etag')?.replaceAll(/[^0-9]/g, '') ?? 0);
    return result;
  });
  const value = await answer(noting);
  return { value, version };
}

const resting = (version: number) => ({ headers: { 'If-Match': `"${version}"` } });

/** A gateway's HTML error page is not a problem document: it means that the server is away. */
function problemOf(result: Answer<unknown>): Problem | null {
  const error = result.error as Partial<Problem> | undefined;
  if (error && typeof error === 'object' && typeof error.title === 'string') return error as Problem;
  if (result.response.status === 401) return signedOut;
  return null;
}

export const api = {
  demoAccounts: () => answer(client.GET('/api/v1/demo-accounts')),
  /** Who is signed in; a 401 here is an ordinary answer and not a lost session. */
  whoAmI: () => answer(client.GET('/api/v1/session'), true),
  demoSignIn: (account: string) => answer(client.POST('/api/v1/demo-session', { body: { account } }), true),
  signIn: (body: SignIn) => answer(client.POST('/api/v1/session', { body }), true),
  signOut: () => answer(client.DELETE('/api/v1/session'), true),
  invitation: (token: string) => answer(client.POST('/api/v1/invitation', { body: { token } }), true),
  acceptInvitation: (body: Acceptance) =>
    answer(client.POST('/api/v1/invitation/acceptance', { body }), true),
  ownAccount: () => answer(client.GET('/api/v1/account')),
  changePassword: (body: PasswordChange) => answer(client.PUT('/api/v1/account/password', { body })),
  endSession: (session: string) =>
    answer(client.DELETE('/api/v1/account/sessions/{session}', { params: { path: { session } } })),
  signOutEverywhere: () => answer(client.DELETE('/api/v1/account/sessions')),
  accounts: () => answer(client.GET('/api/v1/accounts')),
  addAccount: (body: NewWardAccount) => answer(client.POST('/api/v1/accounts', { body })),
  withdrawAccount: (account: string) =>
    answer(client.DELETE('/api/v1/accounts/{account}', { params: { path: { account } } })),
  invite: (account: string) =>
    answer(client.POST('/api/v1/accounts/{account}/invitation', { params: { path: { account } } })),
  withdrawInvitation: (account: string) =>
    answer(client.DELETE('/api/v1/accounts/{account}/invitation', { params: { path: { account } } })),
  plans: () => answer(client.GET('/api/v1/plans')),
  plan: (plan: string) => answer(client.GET('/api/v1/plans/{plan}', { params: { path: { plan } } })),
  wishes: (plan: string) => answer(client.GET('/api/v1/plans/{plan}/wishes', { params: { path: { plan } } })),
  addWish: (plan: string, body: NewWish, version: number): Promise<Versioned<Wish | null>> =>
    versioned(
      client.POST('/api/v1/plans/{plan}/wishes', { params: { path: { plan } }, body, ...resting(version) }),
    ),
  changeWish: (plan: string, wish: string, body: NewWish, version: number): Promise<Versioned<Wish | null>> =>
    versioned(
      client.PUT('/api/v1/plans/{plan}/wishes/{wish}', {
        params: { path: { plan, wish } },
        body,
        ...resting(version),
      }),
    ),
  withdrawWish: async (plan: string, wish: string, version: number): Promise<Versioned<Wish | null>> => {
    const params = { path: { plan, wish } };
    const call = client.DELETE('/api/v1/plans/{plan}/wishes/{wish}', { params, ...resting(version) });
    return { ...(await versioned(call)), value: null };
  },
  wishBook: (plan: string) =>
    answer(client.GET('/api/v1/plans/{plan}/wish-book', { params: { path: { plan } } })),
  setWishBook: (plan: string, state: WishBookState, version: number) =>
    answer(
      client.PUT('/api/v1/plans/{plan}/wish-book', {
        params: { path: { plan } },
        body: { state },
        ...resting(version),
      }),
    ),
  wishBooks: (plan: string) =>
    answer(client.GET('/api/v1/plans/{plan}/wish-books', { params: { path: { plan } } })),
  ownLedger: () => answer(client.GET('/api/v1/ledger')),
  wardLedger: () => answer(client.GET('/api/v1/ward-ledger')),
  wardSettings: () => answer(client.GET('/api/v1/ward-settings')),
  decideWardSettings: (body: NewWardSettings) => answer(client.PUT('/api/v1/ward-settings', { body })),
  startSolve: (plan: string, seconds: number) =>
    answer(client.POST('/api/v1/plans/{plan}/solves', { params: { path: { plan } }, body: { seconds } })),
  solve: (solve: string) => answer(client.GET('/api/v1/solves/{solve}', { params: { path: { solve } } })),
  cancelSolve: (solve: string) =>
    answer(client.POST('/api/v1/solves/{solve}/cancel', { params: { path: { solve } } })),
  life: (plan: string) => answer(client.GET('/api/v1/plans/{plan}/life', { params: { path: { plan } } })),
  takeStep: (plan: string, body: NewStep) =>
    answer(client.POST('/api/v1/plans/{plan}/life', { params: { path: { plan } }, body })),
  approval: (plan: string) =>
    answer(client.GET('/api/v1/plans/{plan}/approval', { params: { path: { plan } } })),
  duties: (plan: string) => answer(client.GET('/api/v1/plans/{plan}/duties', { params: { path: { plan } } })),
  reasons: (plan: string) =>
    answer(client.GET('/api/v1/plans/{plan}/reasons', { params: { path: { plan } } })),
  askReasons: (plan: string) =>
    answer(client.POST('/api/v1/plans/{plan}/reasons', { params: { path: { plan } } })),
  cancelReasons: (plan: string) =>
    answer(client.POST('/api/v1/plans/{plan}/reasons/cancel', { params: { path: { plan } } })),
  explainCell: (plan: string, employee: string, date: string) =>
    answer(
      client.POST('/api/v1/plans/{plan}/roster/cell', {
        params: { path: { plan } },
        body: { employee, date },
      }),
    ),
  findRemedies: (plan: string, withoutRoster: boolean) =>
    answer(
      client.POST('/api/v1/plans/{plan}/remedies', {
        params: { path: { plan } },
        body: { without_roster: withoutRoster },
      }),
    ),
  judgeChange: (plan: string, changes: CellChange[]) =>
    answer(
      client.POST('/api/v1/plans/{plan}/changes/judgement', {
        params: { path: { plan } },
        body: { changes },
      }),
    ),
  wellbeingFrame: () => answer(client.GET('/api/v1/wellbeing-frame')),
  setWellbeingFrame: (version: number, frame: WellbeingFrame | null) =>
    answer(client.PUT('/api/v1/wellbeing-frame', { body: { version, frame } })),
  ownWellbeing: (plan: string) =>
    answer(client.GET('/api/v1/plans/{plan}/wellbeing-days', { params: { path: { plan } } })),
  checkWellbeing: (plan: string, date: string) =>
    answer(
      client.POST('/api/v1/plans/{plan}/wellbeing-days/check', {
        params: { path: { plan } },
        body: { date },
      }),
    ),
  askWellbeing: (plan: string, date: string) =>
    answer(
      client.POST('/api/v1/plans/{plan}/wellbeing-days', { params: { path: { plan } }, body: { date } }),
    ),
  withdrawWellbeing: (plan: string, request: string) =>
    answer(
      client.DELETE('/api/v1/plans/{plan}/wellbeing-days/{request}', { params: { path: { plan, request } } }),
    ),
  giveWellbeingBack: (plan: string, request: string) =>
    answer(
      client.POST('/api/v1/plans/{plan}/wellbeing-days/{request}/return', {
        params: { path: { plan, request } },
      }),
    ),
  wellbeingRequests: (plan: string) =>
    answer(client.GET('/api/v1/plans/{plan}/wellbeing-requests', { params: { path: { plan } } })),
  weighWellbeing: (plan: string, request: string) =>
    answer(
      client.GET('/api/v1/plans/{plan}/wellbeing-requests/{request}', {
        params: { path: { plan, request } },
      }),
    ),
  decideWellbeing: (plan: string, request: string, body: WellbeingDecision) =>
    answer(
      client.POST('/api/v1/plans/{plan}/wellbeing-requests/{request}/decision', {
        params: { path: { plan, request } },
        body,
      }),
    ),
  recordChange: (plan: string, body: NewChange) =>
    answer(client.POST('/api/v1/plans/{plan}/changes', { params: { path: { plan } }, body })),
};

/** Where a solve's server-sent events are. */
export const solveEventsUrl = (solve: string): string => `/api/v1/solves/${encodeURIComponent(solve)}/events`;

/** Puts the fake API in place of the browser's fetch and event lines, for component tests. */
import { vi } from 'vitest';
import type { FakeAnswer } from './answer';
import { FakeApi } from './api';

export interface FakeServer {
  api: FakeApi;
  /** Every call so far, as `GET /api/v1/plans`. */
  calls: string[];
  /** Lets the next calls fail as if the server were away. */
  away: boolean;
  /** The account that the session cookie names. */
  account: string | null;
  /** Replaces the answer to the next call of this kind. */
  answerNext(call: string, answer: FakeAnswer): void;
}

export function fakeServer(account: string | null = null, size = 34): FakeServer {
  const replaced = new Map<string, FakeAnswer>();
  const server: FakeServer = {
    api: new FakeApi(size),
    calls: [],
    away: false,
    account,
    answerNext: (call, answer) => void replaced.set(call, answer),
  };
  vi.stubGlobal('fetch', async (request: Request) => {
    const call = `${request.method} ${new URL(request.url).pathname}`;
    server.calls.push(call);
    if (server.away) throw new TypeError('fetch failed');
    const given = replaced.get(call);
    replaced.delete(call);
    return toResponse(server, given ?? (await fromApi(server, request)));
  });
  return server;
}

async function fromApi(server: FakeServer, request: Request): Promise<FakeAnswer> {
  const text = await request.text();
  return server.api.handle({
    method: request.method,
    path: new URL(request.url).pathname,
    body: text ? JSON.parse(text) : undefined,
    account: server.account,
    ifMatch: request.headers.get('if-match'),
    language: request.headers.get('accept-language') === 'en' ? 'en' : 'da',
  });
}

function toResponse(server: FakeServer, { status, body, session, headers }: FakeAnswer): Response {
  if (session !== undefined) server.account = session;
  return new Response(body === undefined ? null : JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
}

/** An event line that tests speak into. */
export class FakeLine {
  static lines: FakeLine[] = [];
  onopen: ((event: Event) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;
  closed = false;
  private readonly listeners = new Map<string, (event: MessageEvent<string>) => void>();

  constructor(readonly url: string) {
    FakeLine.lines.push(this);
  }

  addEventListener(name: string, action: (event: MessageEvent<string>) => void): void {
    this.listeners.set(name, action);
  }

  close(): void {
    this.closed = true;
  }

  say(name: string, data: unknown): void {
    this.listeners.get(name)?.(new MessageEvent(name, { data: JSON.stringify(data) }));
  }

  fail(): void {
    this.onerror?.(new Event('error'));
  }

  /** Forgets earlier lines and stands in for EventSource. */
  static install(): void {
    FakeLine.lines = [];
    vi.stubGlobal('EventSource', FakeLine);
  }

  static get newest(): FakeLine {
    const line = FakeLine.lines.at(-1);
    if (!line) throw new Error('no event line was opened');
    return line;
  }
}

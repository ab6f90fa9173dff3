/** What the fake API is asked, and answers with. */
import type { Problem } from '../../src/api/types';

export interface FakeRequest {
  method: string;
  path: string;
  body?: unknown;
  account: string | null;
  language: 'da' | 'en';
  /** The version that a change rests on; left out, whatever is there. */
  ifMatch?: string | null;
}

export interface FakeAnswer {
  status: number;
  body?: unknown;
  /** The account that the session cookie names from now on; null ends it. */
  session?: string | null;
  headers?: Record<string, string>;
}

export function problemBody(status: number, code: string, title: string, detail = ''): Problem {
  return { type: `/problems/${code}`, code, title, status, detail };
}

export function problem(status: number, code: string, title: string, detail?: string): FakeAnswer {
  return {
    status,
    body: problemBody(status, code, title, detail),
    headers: { 'content-type': 'application/problem+json' },
  };
}

/** The fake API before Vite's own servers, with the content security policy that the real server is to send. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin } from 'vite';
import type { FakeAnswer } from './answer';
import { FakeApi } from './api';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const stepMs = 400;
/** How many seconds of a solve pass in one step. */
const stepSeconds = 1.5;

export function fakeApi(): Plugin {
  const fake = new FakeApi(Number(process.env.FAKE_SIZE ?? 34));
  const serve =
    (strict: boolean) => (request: IncomingMessage, response: ServerResponse, next: () => void) => {
      if (strict) response.setHeader('Content-Security-Policy', policy);
      if (!request.url?.startsWith('/api/v1')) return next();
      void answer(fake, request, response);
    };
  return {
    name: 'fake-api',
    configureServer: (server) => void server.middlewares.use(serve(false)),
    configurePreviewServer: (server) => void server.middlewares.use(serve(true)),
  };
}

async function answer(fake: FakeApi, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url ?? '';
  const events = /^\/api\/v1\/solves\/([^/]+)\/events$/.exec(path);
  if (events?.[1]) return stream(fake, events[1], request, response);
  const text = await read(request);
  const result = fake.handle({
    method: request.method ?? 'GET',
    path,
    body: text ? JSON.parse(text) : undefined,
    account: /session=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1] ?? null,
    ifMatch: request.headers['if-match'],
    language: request.headers['accept-language'] === 'en' ? 'en' : 'da',
  });
  send(response, result);
}

function send(response: ServerResponse, { status, body, session, headers }: FakeAnswer): void {
  response.statusCode = status;
  if (session !== undefined)
    response.setHeader(
      'Set-Cookie',
      `session=${session ?? ''}; Path=/; HttpOnly; SameSite=Strict${session ? '' : '; Max-Age=0'}`,
    );
  response.setHeader('Content-Type', headers?.['content-type'] ?? 'application/json');
  if (headers?.etag) response.setHeader('ETag', headers.etag);
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

async function read(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += String(part);
  return text;
}

function stream(fake: FakeApi, id: string, request: IncomingMessage, response: ServerResponse): void {
  const solve = fake.solves.get(id);
  if (!solve) return send(response, { status: 404 });
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  const tell = (name: string, data: unknown): boolean =>
    response.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  tell('progress', solve.progress);
  const timer = setInterval(() => {
    fake.advance(solve, (solve.progress?.seconds ?? 0) + stepSeconds);
    if (solve.status === 'running') return void tell('progress', solve.progress);
    tell('finished', solve);
    clearInterval(timer);
    response.end();
  }, stepMs);
  request.on('close', () => clearInterval(timer));
}

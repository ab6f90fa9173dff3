import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Solve } from '../../api/types';
import { FakeLine, fakeServer, type FakeServer } from '../../../tests/fake/fetch';
import { SolveRun } from './run.svelte';
import { watchSolve } from './watch';

let server: FakeServer;
let solve: Solve;
const listener = { progress: vi.fn(), ended: vi.fn(), connected: vi.fn() };
const step = { phase: 'improving', best_cost: 10, bound: 5, gap_percent: 50, seconds: 3, limit_seconds: 60 };

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  server = fakeServer('planner', 8);
  FakeLine.install();
  solve = server.api.handle({
    method: 'POST',
    path: '/api/v1/plans/plan-2/solves',
    body: { seconds: 60 },
    account: 'planner',
    language: 'da',
  }).body as Solve;
});
afterEach(() => vi.useRealTimers());

describe('following a solve', () => {
  it('tells progress and the end once, and closes the line', () => {
    watchSolve(solve.id, listener);
    FakeLine.newest.say('progress', step);
    FakeLine.newest.say('finished', { ...solve, status: 'finished' });
    expect(listener.progress).toHaveBeenCalledWith(step);
    expect(listener.ended).toHaveBeenCalledTimes(1);
    expect(FakeLine.newest.closed).toBe(true);
  });

  it('comes back after the server was away', async () => {
    watchSolve(solve.id, listener);
    server.away = true;
    FakeLine.newest.fail();
    expect(listener.connected).toHaveBeenLastCalledWith(false);
    await vi.advanceTimersByTimeAsync(5000);
    expect(FakeLine.lines).toHaveLength(1);
    server.away = false;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(FakeLine.lines).toHaveLength(2);
    FakeLine.newest.onopen?.(new Event('open'));
    expect(listener.connected).toHaveBeenLastCalledWith(true);
  });

  it('learns of an end that came while the line was down', async () => {
    watchSolve(solve.id, listener);
    server.api.finish(solve, 'time_limit');
    FakeLine.newest.fail();
    await vi.advanceTimersByTimeAsync(1500);
    expect(listener.ended).toHaveBeenCalledWith(expect.objectContaining({ status: 'finished' }));
  });

  it('gives up when signed out', async () => {
    watchSolve(solve.id, listener);
    server.account = null;
    FakeLine.newest.fail();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(FakeLine.lines).toHaveLength(1);
    expect(server.calls.filter((call) => call.startsWith('GET /api/v1/solves'))).toHaveLength(1);
  });

  it('says nothing more once it is stopped', async () => {
    const stop = watchSolve(solve.id, listener);
    FakeLine.newest.fail();
    stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(FakeLine.lines).toHaveLength(1);
    expect(listener.ended).not.toHaveBeenCalled();
  });
});

describe('the curve of a run', () => {
  it('begins anew when the solve was run again after a restart', () => {
    const run = new SolveRun(solve.id, vi.fn());
    FakeLine.newest.say('progress', { ...step, seconds: 5 });
    FakeLine.newest.say('progress', { ...step, seconds: 9 });
    expect(run.points).toHaveLength(2);
    FakeLine.newest.say('progress', { ...step, seconds: 1 });
    expect(run.points.map((point) => point.seconds)).toEqual([1]);
    run.stopWatching();
  });
});

import { expect, test } from 'vitest';
import { isRecord } from '../support/is-record.ts';
import type { Call } from '../support/worker.ts';
import { ID, World } from '../support/world.ts';

const POLL = `poll:2captcha:${ID}`;

function storedNext({ detail }: Call): number | null {
  const poll = isRecord(detail) ? detail[POLL] : undefined;
  return isRecord(poll) ? Number(poll['nextAt']) : null;
}

async function follow(): Promise<World> {
  const world = new World();
  await world.setUp();
  await world.send({ type: 'track', ids: [ID] });
  await world.run(1_000);
  return world;
}

test('the time of the next request is stored before a request leaves', async () => {
  const world = await follow();
  await world.run(30_000);
  const { calls } = world.worker;
  const requests = calls.flatMap((call, i) => (call.name === 'network.fetch' ? [i] : []));
  expect(requests).toHaveLength(7);
  for (const [nth, request] of requests.entries()) {
    const before = calls.slice(0, request).findLast((call) => storedNext(call) !== null);
    const left = world.service.timesOf(ID)[nth] ?? NaN;
    const stored = before === undefined ? null : storedNext(before);
    const start = Date.now() - world.service.now;
    expect(stored).toBeGreaterThanOrEqual(start + left + 5_000);
  }
});

test('a round writes twice, and "processing" writes schedules and the open clock alone', async () => {
  const world = await follow();
  world.worker.calls.length = 0;
  await world.run(5_000);
  const writes = world.worker.calls.filter(({ name }) => name === 'storage.set');
  expect(writes.map(({ detail }) => Object.keys(Object(detail)))).toEqual([
    ['account:2captcha', POLL],
    [POLL],
  ]);
  const [before, after] = writes.map(({ detail }) => detail);
  expect(before).toMatchObject({ 'account:2captcha': { condition: null } });
  expect(after).not.toHaveProperty('index');
});

test('a page that only looks makes the worker write nothing', async () => {
  const world = await follow();
  world.worker.calls.length = 0;
  await world.send({ type: 'opened' });
  await world.send({ type: 'seen', event: 1 });
  await world.send({ type: 'seen', event: 1 });
  await world.run(10);
  const writes = world.worker.calls.filter(({ name }) => name === 'storage.set');
  expect(writes.map(({ detail }) => Object.keys(Object(detail)))).toEqual([['seen']]);
});

test('only records that change are written, however many tasks are followed', async () => {
  const world = new World();
  await world.setUp();
  const ids = Array.from({ length: 200 }, (_, i) => String(i + 1));
  await world.send({ type: 'track', ids });
  world.worker.calls.length = 0;
  await world.run(3_000);
  const writes = world.worker.calls.filter(({ name }) => name === 'storage.set');
  const sizes = writes.map(({ detail }) => Object.keys(Object(detail)).length);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(5);
  expect(world.service.seen.length).toBeGreaterThan(20);
});

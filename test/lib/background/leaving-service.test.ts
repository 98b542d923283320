import { expect, test } from 'vitest';
import { taskKey } from '../../../lib/core/task.ts';
import { PROCESSING } from '../support/fake-service.ts';
import { WORDS } from '../support/keeping.ts';
import { atAnother, ORIGIN, OTHER_ORIGIN, use } from '../support/services.ts';
import type { Death } from '../support/worker.ts';
import { ID, KEY, World } from '../support/world.ts';

const MINUTE = 60_000;

test('a slow answer keeps its task from being asked for early, though the service is left over it', async () => {
  const world = new World();
  await world.setUp();
  world.service.script(ID, () => ({ ...PROCESSING, after: 10_000 }));
  await world.send({ type: 'track', ids: [ID] });
  await world.run(1_000);
  await world.send(use('rucaptcha'));
  await world.run(9_500);
  await world.send(use('2captcha'));
  await world.run(10_000);
  // The service may have seen the first request only when it answered.
  const [first = 0, second = 0] = world.service.timesOf(ID);
  expect(second - first).toBeGreaterThanOrEqual(15_000);
});

test('what was removed can be brought back until the service is left, by whose clock it waited', async () => {
  const world = await atAnother();
  const { undo } = Object(await world.send({ type: 'remove', keys: [taskKey('2captcha', ID)] }));
  await world.send(use('2captcha'));
  expect(await world.send({ type: 'undo', token: undo })).toEqual({ kind: 'too-late' });
  expect(await world.stored(`task:2captcha:${ID}`)).toBeUndefined();
});

test('the balance of a service is asked for though that of the one before hangs', async () => {
  const world = await atAnother();
  await world.run(5 * MINUTE);
  world.service.rule = ({ origin, method }) =>
    origin === OTHER_ORIGIN && method === 'getBalance' ? 'hang' : null;
  void world.post({ type: 'try-again' });
  await world.run(100);
  world.service.seen.length = 0;
  await world.send(use('2captcha'));
  await world.run(1_000);
  expect(world.service.seen).toEqual([
    expect.objectContaining({ origin: ORIGIN, method: 'getBalance' }),
  ]);
});

test('a way to keep the next key is not that of a service which is used meanwhile', async () => {
  const world = await atAnother();
  await world.send({ type: 'remove-key' });
  void world.post({ type: 'keep-key', keep: 'session' });
  void world.post(use('2captcha'));
  await world.run(1_000);
  expect(await world.stored('account:2captcha')).toMatchObject({ keep: 'device' });
});

const DEATHS: readonly Death[] = Array.from({ length: 12 }, (_, i) => i + 1).flatMap((call) => [
  { call, effect: 'before' as const },
  { call, effect: 'after' as const },
]);

test.each(DEATHS)('a worker killed anywhere leaves no key unlocked behind: %j', async (death) => {
  const world = new World();
  await world.setUp();
  await world.send({ type: 'settings', settings: { lockAfter: 15 * MINUTE } });
  await world.send({ type: 'keep-key', keep: 'passphrase', passphrase: WORDS });
  world.worker.doom(death);
  void world.post(use('rucaptcha'));
  await world.run(2_000);
  world.worker.kill();
  world.worker.start();
  await world.run(60 * MINUTE);
  expect((await world.everything()).memory).not.toContain(KEY);
});

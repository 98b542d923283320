import { expect, test } from 'vitest';
import { isRecord } from '../support/is-record.ts';
import { PROCESSING } from '../support/fake-service.ts';
import { ID, World } from '../support/world.ts';

const HOUR = 3_600_000;

/** What the service's clock is stored to be ahead of the computer's, in ms. */
async function stored(world: World): Promise<number> {
  const account = await world.stored('account:2captcha');
  return isRecord(account) ? Number(account['ahead']) : NaN;
}

/** A world whose service's clock is `ahead` of the computer's, in ms. */
function served(ahead: number, after = 40): World {
  const world = new World();
  world.service.rule = ({ method }) => {
    // Written when half of the time is over, in whole seconds.
    const date = new Date(Date.now() + ahead + after / 2).toUTCString();
    const body = method === 'getBalance' ? { balance: 1 } : PROCESSING.body;
    return { body, headers: { Date: date }, after };
  };
  return world;
}

test.each([
  ['right', 0],
  ['an hour late', HOUR],
  ['an hour early', -HOUR],
  ['a day and a bit late', 24 * HOUR + 777],
])('with a computer whose clock is %s, the time of the service is known', async (_name, ahead) => {
  for (const after of [5, 40, 700]) {
    const world = served(ahead, after);
    await world.follow(ID);
    await world.run(30_000);
    expect(Math.abs((await stored(world)) - ahead)).toBeLessThanOrEqual(1_500);
  }
});

test('small differences are not written down: a Date header is in whole seconds', async () => {
  const world = served(HOUR + 321);
  await world.follow(ID);
  const first = await stored(world);
  world.worker.calls.length = 0;
  await world.run(120_000);
  expect(await stored(world)).toBe(first);
  expect(world.service.timesOf(ID).length).toBeGreaterThan(20);
});

test('a clock that is set is noticed with the next answer', async () => {
  const world = served(HOUR);
  await world.follow(ID);
  world.service.rule = () => ({ ...PROCESSING, headers: { Date: new Date().toUTCString() } });
  await world.run(10_000);
  expect(Math.abs(await stored(world))).toBeLessThanOrEqual(1_500);
});

test.each([{}, { Date: 'soon' }, { Date: '' }])(
  'without a readable date (%j) nothing is known',
  async (headers) => {
    const world = new World();
    world.service.rule = ({ method }) =>
      method === 'getBalance' ? null : { ...PROCESSING, headers: { ...headers } };
    await world.follow(ID);
    await world.run(10_000);
    expect(await stored(world)).toBe(0);
  },
);

test("the clock of a captive portal is not taken for the service's", async () => {
  const world = new World();
  const headers = { Date: new Date(0).toUTCString() };
  await world.follow(ID);
  world.service.rule = () => ({ body: '<html>', headers });
  await world.run(20_000);
  expect(await stored(world)).toBe(0);
});

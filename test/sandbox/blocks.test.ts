import { afterAll, beforeEach, expect, test } from 'vitest';
import { askV2 } from './ask-v2.ts';
import type { BlockRule } from './blocks.ts';
import { startSandbox } from './sandbox.ts';

const BLOCK_MS = 10 * 60_000;
let now = 0;
const sandbox = await startSandbox({ now: () => now });
const { service } = sandbox;

beforeEach(() => service.reset());
afterAll(() => sandbox.close());

const balance = (fields: object = {}) => askV2(sandbox, 'getBalance', fields);
const ask = async (times: number, fields?: object) => {
  for (let count = 0; count < times; count += 1) await balance(fields);
};
const brokenRules = () => service.log.flatMap(({ brokenRule }) => brokenRule ?? []);

test.for<readonly [BlockRule, number, object, string]>([
  ['too-many-results', 20 + 1200, {}, 'ERROR: 1005'],
  ['wrong-keys', 4, { clientKey: 'f'.repeat(32) }, 'ERROR: 1004'],
])('%s blocks the address for 10 min after %i requests and one more', async (rule) => {
  const [broken, allowed, fields, v1Code] = rule;
  service.setBlockRules([broken]);
  service.addTask();
  await ask(allowed, fields);
  expect(service.log.map(({ outcome }) => outcome)).not.toContain('ERROR_IP_BLOCKED');
  expect(brokenRules()).toEqual([]);

  await ask(1, fields);
  expect(brokenRules()).toEqual([broken]);
  await expect(balance()).resolves.toMatchObject({ errorId: 21, errorCode: 'ERROR_IP_BLOCKED' });
  const v1 = `${sandbox.httpOrigin}/res.php?action=getbalance&key=${sandbox.clientKey}`;
  await expect(fetch(v1).then((response) => response.text())).resolves.toBe(v1Code);
  now += BLOCK_MS - 1;
  await expect(balance()).resolves.toMatchObject({ errorId: 21 });
  now += 1;
  await expect(balance()).resolves.toMatchObject({ errorId: 0 });
});

test('a rule that is switched off blocks nobody and is logged all the same', async () => {
  await ask(5, { clientKey: 'f'.repeat(32) });
  await expect(balance()).resolves.toMatchObject({ errorId: 0 });
  expect(brokenRules()).toEqual(['wrong-keys']);
});

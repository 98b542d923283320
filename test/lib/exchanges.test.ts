import { expect, onTestFinished, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Api } from '../../lib/api.ts';
import { taskKey } from '../../lib/core/task.ts';
import { Exchanges } from '../../lib/exchanges.ts';
import { PROCESSING } from './support/fake-service.ts';
import { intercept } from './support/intercept.ts';

/** The detours of requests one after the other that take so long, in ms. */
async function detours(took: readonly number[]): Promise<readonly number[]> {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  intercept(fakeBrowser.permissions, 'contains', async () => true);
  const waits = [...took];
  vi.stubGlobal('fetch', async () => {
    await vi.advanceTimersByTimeAsync(waits.shift() ?? 0);
    return Response.json(PROCESSING.body);
  });
  const heard: number[] = [];
  const exchanges = new Exchanges(new Api(), async (answers) => {
    heard.push(...answers.map(({ exchange }) => exchange.detour));
  });
  const credential = { service: '2captcha', key: 'key' } as const;
  const question = { key: taskKey('2captcha', '1'), credential, openTime: 0 };
  for (const _ of took) await exchanges.ask(question);
  return heard;
}

// The first four connect, and a worker that starts may hold up all that it sends.
const FIRST = [700, 640, 690, 655, 420, 410, 405, 400];

test('as long as the fastest exchange is not known, all of each may have been the way out', async () => {
  expect(await detours(FIRST)).toEqual(FIRST);
});

test('from then on only what an exchange takes beyond the fastest is taken for a detour', async () => {
  const later = await detours([...FIRST, 400, 460, 390, 400]);
  expect(later.slice(FIRST.length)).toEqual([0, 60, 0, 10]);
});

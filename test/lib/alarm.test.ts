import { describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { intercept } from './support/intercept.ts';

const NOW = 1_785_585_600_000;
const SECOND = 1_000;

/** A new alarm, as built for a browser, and when the browser was asked to ring it; null to clear. */
async function open(isFirefox: boolean) {
  vi.resetModules();
  vi.stubEnv('FIREFOX', isFirefox ? 'yes' : '');
  const { createAlarm } = await import('../../lib/alarm.ts');
  const asked: (number | null)[] = [];
  intercept(fakeBrowser.alarms, 'create', async ([, info]) => {
    const when: unknown = Reflect.get(Object(info), 'when');
    asked.push((Number(when) - NOW) / SECOND);
    // It must outlast the worker that it wakes.
    expect(info).toHaveProperty('periodInMinutes', 0.5);
  });
  intercept(fakeBrowser.alarms, 'clear', async () => {
    asked.push(null);
  });
  // The browser has lost them all.
  intercept(fakeBrowser.alarms, 'get', async () => undefined);
  return { alarm: createAlarm(), asked };
}

describe.each([
  ['Chrome', false, 30],
  ['Firefox', true, 5],
])('in %s', (_name, isFirefox, ahead) => {
  test.each([
    [-10, ahead],
    [0, ahead],
    [ahead, ahead],
    [ahead + 300, ahead + 300],
  ])(`what is due in %i s rings in %i s`, async (next, rings) => {
    const { alarm, asked } = await open(isFirefox);
    await alarm.arm(NOW + next * SECOND, NOW);
    expect(asked).toEqual([rings]);
  });

  test('an alarm that is still good is left alone', async () => {
    const { alarm, asked } = await open(isFirefox);
    await alarm.arm(NOW, NOW);
    await alarm.arm(NOW + SECOND, NOW + SECOND);
    expect(asked).toEqual([ahead]);
  });

  test('an alarm that rings too late is replaced, as is one that has rung', async () => {
    const { alarm, asked } = await open(isFirefox);
    await alarm.arm(NOW + 600 * SECOND, NOW);
    await alarm.arm(NOW, NOW);
    const later = NOW + 100 * SECOND;
    await alarm.arm(later, later);
    expect(asked).toEqual([600, ahead, 100 + ahead]);
  });

  test('with nothing due it is cleared once, whatever an earlier worker left', async () => {
    const { alarm, asked } = await open(isFirefox);
    await alarm.arm(null, NOW);
    await alarm.arm(null, NOW + SECOND);
    await alarm.arm(NOW, NOW);
    await alarm.arm(null, NOW);
    expect(asked).toEqual([null, ahead, null]);
  });

  test('an alarm that was lost is set again once it was looked for', async () => {
    const { alarm, asked } = await open(isFirefox);
    await alarm.arm(NOW, NOW);
    await alarm.look();
    await alarm.arm(NOW, NOW);
    await alarm.arm(NOW, NOW);
    expect(asked).toEqual([ahead, ahead]);
  });

  test('there is always one ahead, however often it is armed', async () => {
    const { alarm, asked } = await open(isFirefox);
    for (let second = 0; second < 300; second += 1) {
      const now = NOW + second * SECOND;
      await alarm.arm(now + (second % 5) * SECOND, now);
      const rings = asked.at(-1) ?? NaN;
      expect(rings).toBeGreaterThan(second);
      expect(rings).toBeLessThanOrEqual(second + ahead + 5);
    }
    expect(asked.length).toBeLessThan(300);
  });
});

import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { taskKey } from '../../lib/core/task.ts';
import { taskItem } from '../../lib/items.ts';
import { watchTraits, type KnownTraits } from '../../lib/traits.ts';
import { failed, labelled, processing, ready } from '../components/support/followed.ts';
import { store } from '../components/support/render-surface.tsx';
import { ENGLISH } from '../support/languages.ts';
import { intercept } from './support/intercept.ts';
import { World } from './support/world.ts';

const TASKS = [
  labelled(processing('1'), 'Login'),
  ready('2', { gRecaptchaResponse: '03A' }, { cost: '0.00299', createTime: 10, endTime: 24 }),
  failed('3', { code: 'ERROR_CAPTCHA_UNSOLVABLE' }),
];

async function watched() {
  const told: KnownTraits[] = [];
  const stop = watchTraits((traits) => told.push(traits), ENGLISH);
  await vi.waitFor(() => expect(told).not.toHaveLength(0));
  return { stop, told, newest: () => told.at(-1) };
}

test('reads what every task can be found by', async () => {
  await store(TASKS);
  const { newest } = await watched();
  expect(Object.fromEntries(newest() ?? [])).toStrictEqual({
    '2captcha:1': { label: 'Login', kind: '', cost: null, took: null },
    '2captcha:2': { label: '', kind: 'reCAPTCHA', cost: '0.00299', took: 14 },
    '2captcha:3': { label: '', kind: 'ERROR_CAPTCHA_UNSOLVABLE', cost: null, took: null },
  });
});

test('reads once more what could not be read', async () => {
  await store(TASKS);
  let isDown = true;
  intercept(fakeBrowser.storage.local, 'get', (_, go) =>
    isDown ? Promise.reject(new Error('The disk is away')) : go(),
  );
  const told: KnownTraits[] = [];
  vi.useFakeTimers();
  const stop = watchTraits((traits) => told.push(traits), ENGLISH);
  await vi.advanceTimersByTimeAsync(2_500);
  expect(told).toEqual([]);
  isDown = false;
  await vi.advanceTimersByTimeAsync(1_000);
  vi.useRealTimers();
  await vi.waitFor(() => expect(told.at(-1)?.size).toBe(3));
  stop();
});

test('hears of changes, of new tasks and of removed ones, until it ends', async () => {
  await store(TASKS);
  const { newest, stop, told } = await watched();
  const { task } = labelled(processing('1'), 'Sign-up');
  await fakeBrowser.storage.local.set({ [taskItem('2captcha:1')]: task });
  await vi.waitFor(() => expect(newest()?.get('2captcha:1')?.label).toBe('Sign-up'));
  await fakeBrowser.storage.local.set({ [taskItem('2captcha:9')]: processing('9').task });
  await vi.waitFor(() => expect(newest()?.has('2captcha:9')).toBe(true));
  await fakeBrowser.storage.local.remove(taskItem('2captcha:9'));
  await vi.waitFor(() => expect(newest()?.has('2captcha:9')).toBe(false));
  stop();
  const before = told.length;
  await fakeBrowser.storage.local.set({ [taskItem('2captcha:8')]: processing('8').task });
  expect(told).toHaveLength(before);
});

test('a task that was removed before the reading is known once it is taken back', async () => {
  const world = new World();
  await world.setUp();
  await world.send({ type: 'track', ids: ['1', '2'] });
  const key = taskKey('2captcha', '1');
  await world.send({ type: 'label', keys: [key], label: 'Login' });
  const removed = await world.send({ type: 'remove', keys: [key] });
  const { newest } = await watched();
  expect(newest()?.has(key)).toBe(false);
  await world.send({ type: 'undo', token: ('undo' in removed && removed.undo) || '' });
  await vi.waitFor(() => expect(newest()?.get(key)?.label).toBe('Login'));
});

test('a record that can no longer be read is found by its id alone', async () => {
  await store(TASKS);
  const { newest } = await watched();
  await fakeBrowser.storage.local.set({ [taskItem('2captcha:1')]: 'damaged' });
  await vi.waitFor(() => expect(newest()?.has('2captcha:1')).toBe(false));
});

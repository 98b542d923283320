import { screen } from '@testing-library/preact';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { FollowedTask } from '../../lib/core/tray.ts';
import { failed, labelled, processing, ready, stalled } from './support/followed.ts';
import { renderTaskView } from './support/render-task-view.tsx';
import { trayOf } from './support/tray.ts';

const log = () => screen.getByRole('log').textContent;
const at = (event: number, followed: FollowedTask): FollowedTask => ({ ...followed, event });

const BEFORE = [at(2, processing('2')), at(1, processing('1'))];

/** A task view in which nothing happened yet, and a clock that the test moves. */
function renderPending(given: Parameters<typeof renderTaskView>[0] = {}) {
  return renderTaskView({ tray: trayOf(BEFORE), ...given });
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
});

test('an answer that comes is told of once, by its id or label', async () => {
  const { show } = renderPending();
  expect(log()).toBe('');
  show({ tray: trayOf([at(3, ready('1', 'x')), at(2, processing('2'))]) });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(log()).toBe('Answer ready: 1');
  const first = screen.getByRole('log').firstElementChild;
  show({ tray: { ...trayOf([at(3, ready('1', 'x')), at(2, processing('2'))]), seen: 3 } });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(screen.getByRole('log').firstElementChild).toBe(first);
  show({ tray: trayOf([at(4, labelled(failed('2'), 'login')), at(3, ready('1', 'x'))]) });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(log()).toBe('Failed: login');
});

test('what comes together is told together', async () => {
  const { show } = renderPending();
  show({ tray: trayOf([at(3, ready('1', 'x')), at(2, processing('2'))]) });
  await vi.advanceTimersByTimeAsync(500);
  expect(log()).toBe('');
  show({ tray: trayOf([at(4, failed('2')), at(3, ready('1', 'x'))]) });
  await vi.advanceTimersByTimeAsync(500);
  expect(log()).toBe('1 answer ready, 1 failed');
});

test('a task that is given up is told of', async () => {
  const { show } = renderPending();
  show({ tray: trayOf([at(3, stalled('1')), at(2, processing('2'))]) });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(log()).toBe('Stalled: 1');
  show({ tray: trayOf([at(5, stalled('4')), at(4, ready('2', 'x')), at(3, stalled('1'))]) });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(log()).toBe('1 answer ready, 1 stalled');
});

test('what was told is not told again when an import gives it another number', async () => {
  const { show } = renderPending();
  show({ tray: trayOf([at(3, ready('1', 'x')), at(2, processing('2'))]) });
  await vi.advanceTimersByTimeAsync(1_000);
  const first = screen.getByRole('log').firstElementChild;
  const imported = [at(5, ready('1', 'x')), at(4, ready('9', 'y')), at(2, processing('2'))];
  show({ tray: { ...trayOf(imported), seen: 4 } });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(screen.getByRole('log').firstElementChild).toBe(first);
});

test('what Undo brings back is no news', async () => {
  const all = [at(3, ready('3', 'x')), ...BEFORE];
  const { show } = renderPending({ tray: trayOf(all) });
  show({ tray: { ...trayOf(BEFORE), events: 3 } });
  show({ tray: trayOf(all) });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(log()).toBe('');
});

test('on a page that is not in sight nothing is told, nor afterwards', async () => {
  const state = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  onTestFinished(() => state.mockRestore());
  const { show } = renderPending();
  show({ tray: trayOf([at(3, ready('1', 'x')), at(2, processing('2'))]) });
  await vi.advanceTimersByTimeAsync(5_000);
  state.mockReturnValue('visible');
  show({ tray: { ...trayOf([at(3, ready('1', 'x')), at(2, processing('2'))]), seen: 3 } });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(log()).toBe('');
});

test('what the user added, or imported, is no news', async () => {
  const { show } = renderPending();
  show({ tray: trayOf([at(3, processing('3')), ...BEFORE]) });
  show({
    tray: { ...trayOf([at(4, ready('4', 'x')), at(3, processing('3')), ...BEFORE]), seen: 4 },
  });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(log()).toBe('');
});

test('while other things stand in its place, nothing is told, nor afterwards', async () => {
  const { show } = renderPending({ isShown: false });
  show({ tray: trayOf([at(3, ready('1', 'x')), at(2, processing('2'))]) });
  await vi.advanceTimersByTimeAsync(5_000);
  show({ isShown: true });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(log()).toBe('');
});

import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Errand } from '../../lib/core/errand.ts';
import { hearAddress } from '../../lib/address.ts';
import { hearErrands, leaveErrand } from '../../lib/errands.ts';
import { failed, forgotten, of, processing, ready } from './support/followed.ts';
import { renderSurface, store } from './support/render-surface.tsx';
import { button, renderTaskView } from './support/render-task-view.tsx';
import { trayOf } from './support/tray.ts';

const status = () => screen.getByRole('status').textContent;
const TRACKED: Errand = {
  kind: 'say',
  reply: { kind: 'tracked', added: 2, known: 1, undo: 'token' },
  leftover: 3,
};

test('the popup says what was done elsewhere, with its Undo', async () => {
  const { user, sent } = renderTaskView({ errand: TRACKED });
  await expect.poll(status).toBe('2 added · 1 already tracked · 3 not understood');
  await user.click(button('Undo'));
  expect(sent).toEqual([{ type: 'undo', token: 'token' }]);
});

test('an errand is done once, however often the page is drawn', async () => {
  const { copied, show } = renderTaskView({
    tray: trayOf([ready('7', 'x')]),
    errand: { kind: 'copy-newest' },
  });
  await expect.poll(status).toBe('Copied');
  show({ now: 1 });
  show({ tray: trayOf([ready('8', 'y'), ready('7', 'x')]) });
  expect(copied).toEqual(['x']);
  show({ errand: { kind: 'copy-newest' } });
  await expect.poll(() => copied).toEqual(['x', 'y']);
});

test('the popup says why something was not tracked', async () => {
  renderTaskView({ errand: { kind: 'refuse', words: 'No task id found' } });
  await expect.poll(status).toBe('No task id found');
});

test('the newest answer is copied, whatever stands above it', async () => {
  const { copied } = renderTaskView({
    tray: trayOf([processing('9'), failed('8'), ready('7', { token: 'T7' }), ready('6', 'x')]),
    errand: { kind: 'copy-newest' },
  });
  await expect.poll(status).toBe('Copied');
  expect(copied).toEqual(['T7']);
  expect(button('Details of task 7').getAttribute('aria-expanded')).toBe('true');
});

test('where the browser lets no page copy by itself, Enter does it', async () => {
  let isAllowed = false;
  const { user, copied } = renderTaskView({
    tray: trayOf([processing('9'), ready('7', 'x')]),
    copy: async () => isAllowed,
    errand: { kind: 'copy-newest' },
  });
  await expect.poll(status).toBe('Press Enter to copy the newest answer');
  await expect.poll(() => document.activeElement).toBe(button('Copy answer of task 7'));
  isAllowed = true;
  await user.keyboard('{Enter}');
  await expect.poll(status).toBe('Copied');
  expect(copied).toEqual(['x', 'x']);
});

test.each([
  ['No answer to copy yet', trayOf([processing('9')])],
  ['No answer to copy yet', trayOf()],
  ['The answer holds no solution', trayOf([forgotten(ready('7', 'x'))])],
])('without an answer to copy it says "%s"', async (words, tray) => {
  const { copied } = renderTaskView({ tray, errand: { kind: 'copy-newest' } });
  await expect.poll(status).toBe(words);
  expect(copied).toEqual([]);
});

test('an answer that is not read yet is copied once it is', async () => {
  const all = trayOf([processing('9'), ready('7', 'x')]);
  const [first] = all.entries;
  const { copied, show } = renderTaskView({
    tray: { ...all, entries: first === undefined ? [] : [first] },
    errand: { kind: 'copy-newest' },
  });
  show({ tray: { ...all, tasks: new Map([...all.tasks].slice(0, 1)) } });
  expect(copied).toEqual([]);
  show({ tray: all });
  await expect.poll(() => copied).toEqual(['x']);
});

test('a task that an address names is opened, far down the list too, with the focus on it', async () => {
  const tasks = Array.from({ length: 100 }, (_, i) => ready(String(200 - i), 'x'));
  renderTaskView({ tray: trayOf(tasks), errand: { kind: 'open', task: '110' } });
  await expect
    .poll(() => document.activeElement?.getAttribute('aria-label'))
    .toBe('Details of task 110');
  expect(button('Details of task 110').getAttribute('aria-expanded')).toBe('true');
});

test('a task that an address names is shown even if it is not what is searched for', async () => {
  const tray = trayOf([ready('200', 'x'), ready('110', 'x')]);
  const { user, show } = renderTaskView({ tray });
  const field = screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search tasks' });
  await user.type(field, '20');
  show({ errand: { kind: 'open', task: '200' } });
  await expect.poll(() => document.activeElement).toBe(button('Details of task 200'));
  expect(field.value).toBe('20');
  show({ errand: { kind: 'open', task: '110' } });
  await expect.poll(() => document.activeElement).toBe(button('Details of task 110'));
  expect(field.value).toBe('');
});

test('of two tasks with one id an address opens that of its service, or of the one that is asked', async () => {
  const [own, other] = [ready('7', 'x'), of('rucaptcha', ready('7', 'y'))];
  const { show } = renderTaskView({ tray: trayOf([own, other]) });
  const isOpen = () =>
    screen
      .getAllByRole('button', { name: 'Details of task 7' })
      .map((each) => each.getAttribute('aria-expanded'));
  show({ errand: { kind: 'open', task: other.key } });
  await expect.poll(isOpen).toEqual(['false', 'true']);
  show({ errand: { kind: 'open', task: own.key } });
  await expect.poll(isOpen).toEqual(['true', 'false']);
  show({
    tray: { ...trayOf([own, other]), service: 'rucaptcha' },
    errand: { kind: 'open', task: '7' },
  });
  await expect.poll(isOpen).toEqual(['false', 'true']);
});

test('a text that an address names is searched for', async () => {
  renderTaskView({
    tray: trayOf([ready('200', 'x'), ready('110', 'x')]),
    errand: { kind: 'find', text: '11' },
  });
  const field = screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search tasks' });
  await expect.poll(() => field.value).toBe('11');
  expect(document.activeElement).toBe(field);
  expect(screen.queryByText('200')).toBeNull();
});

test('a task that is not followed any more is said to be gone, and not waited for', async () => {
  const { show } = renderTaskView({
    tray: trayOf([ready('7', 'x')]),
    errand: { kind: 'open', task: '2captcha:8' },
  });
  await expect.poll(status).toBe('Task 8 is not tracked any more');
  show({ tray: trayOf([ready('8', 'y'), ready('7', 'x')]) });
  expect(button('Details of task 8').getAttribute('aria-expanded')).toBe('false');
});

test('an errand that was left before the popup opened is taken once', async () => {
  await store([ready('7', 'x')]);
  await leaveErrand(TRACKED);
  renderSurface({ hear: hearErrands });
  await expect.poll(status).toBe('2 added · 1 already tracked · 3 not understood');
  await expect.poll(() => fakeBrowser.storage.session.get()).toEqual({});
});

test('an errand that is left while the popup is open is taken at once', async () => {
  await store([ready('7', 'x')]);
  renderSurface({ hear: hearErrands });
  await screen.findByText('7');
  await leaveErrand({ kind: 'refuse', words: 'No task id found' });
  await expect.poll(status).toBe('No task id found');
});

test('an errand is heard by one of several open pages', async () => {
  const heard: Errand[] = [];
  const hear = (errand: Errand): unknown => heard.push(errand);
  const stops = [hearErrands(hear), hearErrands(hear)];
  await leaveErrand({ kind: 'copy-newest' });
  await leaveErrand(TRACKED);
  await expect.poll(() => heard.at(-1)).toEqual(TRACKED);
  for (const stop of stops) stop();
  await leaveErrand(TRACKED);
  expect(heard.filter(({ kind }) => kind === 'say')).toEqual([TRACKED]);
});

test.each([null, 1, {}, { kind: 'say' }, { kind: 'say', reply: { kind: 'x' }, leftover: 0 }])(
  'the stored value %j is no errand',
  async (errand) => {
    const heard: Errand[] = [];
    const stop = hearErrands((each) => heard.push(each));
    await fakeBrowser.storage.session.set({ errand });
    await leaveErrand({ kind: 'copy-newest' });
    await expect.poll(() => heard).toEqual([{ kind: 'copy-newest' }]);
    stop();
  },
);

test('an address is heard each time that it is opened', () => {
  const heard: Errand[] = [];
  history.replaceState(null, '', '#task=7');
  const stop = hearAddress((errand) => heard.push(errand));
  expect(location.hash).toBe('');
  history.replaceState(null, '', '#task=7');
  globalThis.dispatchEvent(new Event('hashchange'));
  expect(heard).toEqual([
    { kind: 'open', task: '7' },
    { kind: 'open', task: '7' },
  ]);
  stop();
});

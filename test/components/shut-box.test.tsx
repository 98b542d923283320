import { screen } from '@testing-library/preact';
import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ShutBox } from '../../components/shut-box.tsx';
import { Speaking } from '../../components/language.ts';
import { mountPage } from '../../entrypoints/surface/mount-page.tsx';
import { STORAGE_VERSION } from '../../lib/storage-version.ts';
import { intercept } from '../lib/support/intercept.ts';
import { FOLDERS, languageOf } from '../support/languages.ts';
import { axeFindings } from './support/axe.ts';
import { renderInEnglish } from './support/render-in-english.tsx';

const { runtime, storage } = fakeBrowser;
const ROLES = ['button', 'link', 'textbox', 'combobox', 'list'];
const alert = () => screen.queryByRole('alert')?.textContent ?? '';
const content = <p>What the page is for</p>;

// It draws into the page itself.
afterEach(() => render(null, document.body));

test('what a newer version stored is told of, with this version and what helps', () => {
  renderInEnglish(<ShutBox shut="newer" version="0.1.0" />);
  expect(alert()).toContain('Your tasks were stored by a newer Task Tray');
  expect(alert()).toContain("This is version 0.1.0, which can't read them. Update Task Tray");
});

test('a disk without room for another form is told of, and that it goes on by itself', () => {
  renderInEnglish(<ShutBox shut="full" version="0.1.0" />);
  expect(alert()).toContain('The browser refuses to store anything');
  expect(alert()).toContain('Free some disk space: it goes on by itself.');
});

test.each(['newer', 'full'] as const)('there is nothing else on the page: %s', async (shut) => {
  renderInEnglish(<ShutBox shut={shut} version="0.1.0" />);
  expect(screen.getByRole('main').textContent).toBe(alert());
  expect(ROLES.flatMap((role) => screen.queryAllByRole(role))).toEqual([]);
  expect(await axeFindings()).toEqual([]);
});

test.each(FOLDERS)('the version stands in the words of each language: %s', (folder) => {
  const { container } = renderInEnglish(
    <Speaking value={languageOf(folder)}>
      <ShutBox shut="newer" version="0.1.0" />
    </Speaking>,
  );
  expect(container.textContent).toContain('0.1.0');
});

/** Opens a page over these stored items, before a worker that answers so; tells what it did to both. */
async function open(items: Readonly<Record<string, unknown>>, answer: object) {
  const did: unknown[] = [];
  await storage.local.set(items);
  for (const name of ['get', 'set', 'remove', 'clear'])
    intercept(storage.local, name, ([detail], go) => (did.push([name, detail]), go()));
  intercept(runtime, 'sendMessage', async ([message]) => (did.push(message), answer));
  Object.assign(runtime, { getManifest: () => ({ version: '0.1.0' }) });
  mountPage('shortName', content);
  await expect.poll(() => document.body.textContent).not.toBe('');
  return did;
}

test('a page over what a newer version stored looks at its number alone, and asks for nothing', async () => {
  const did = await open({ version: STORAGE_VERSION + 1, 'task:1': {}, seen: [] }, {});
  await expect.poll(alert).toContain('stored by a newer Task Tray');
  expect(did).toEqual([['get', 'version']]);
  expect(screen.queryByText('What the page is for')).toBeNull();
  expect(document.title).not.toBe('');
});

test('a page over an older form waits for the worker, and says that the disk is full', async () => {
  const did = await open({ version: 0 }, { kind: 'refused' });
  await expect.poll(alert).toContain('refuses to store anything');
  expect(did).toEqual([['get', 'version'], { type: 'prepare' }]);
});

test.each([
  [{ version: STORAGE_VERSION }, {}],
  [{}, { kind: 'done' }],
])('any other page is as it is: %j', async (items, answer) => {
  await open(items, answer);
  expect(screen.getByText('What the page is for')).toBeDefined();
  expect(alert()).toBe('');
});

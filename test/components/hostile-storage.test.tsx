import { cleanup } from '@testing-library/preact';
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { InsightsSurface } from '../../entrypoints/tasks/insights-surface.tsx';
import type { Json } from '../../lib/core/json.ts';
import { mutationsOf } from '../lib/support/answers.ts';
import { HOSTILE } from '../lib/support/hostile-values.ts';
import { readVersion, VERSIONS } from '../lib/support/stored-version.ts';
import { isFull } from '../run/full.ts';
import { renderInEnglish } from './support/render-in-english.tsx';
import { renderSurface } from './support/render-surface.tsx';

const { local } = fakeBrowser.storage;

/** All that the newest version stores in a life in which everything happens. */
const { at, stored, told } = readVersion(VERSIONS.toSorted().at(-1) ?? '');

/** The tasks whose rows are in sight, one of each status among them. */
const IDS = told.tasks.slice(0, 7).map(({ id }) => id);

/** What a page reads: the single items, and those of tasks in sight; of schedules two. */
const READ = new Set([
  ...Object.keys(stored).filter((name) => !name.includes(':')),
  'index:0',
  'account:2captcha',
  ...IDS.flatMap((id) => [`task:2captcha:${id}`, `damaged:2captcha:${id}`]),
  ...IDS.slice(0, 2).map((id) => `poll:2captcha:${id}`),
]);
// Another number of the form has pages of its own: shut-box.test.tsx.
const ITEMS = Object.entries(stored).filter(([name]) => READ.has(name) && name !== 'version');

const RUNS = isFull ? 2_000 : 100;
const TAKES_MS = 300_000;

beforeEach(() => {
  vi.useFakeTimers({ now: at + 60_000, toFake: ['Date'] });
  return () => vi.useRealTimers();
});

const row = (id: string) =>
  [...document.querySelectorAll('[aria-label="Tasks"] > li')].find((each) =>
    each.textContent.includes(id),
  );

function until(check: () => void): Promise<void> {
  return vi.waitFor(check, { interval: 1, timeout: 5_000 });
}

/** Opens a page over all this but for one item: it shows the other tasks, and details of its own. */
async function open(name: string, value: Json): Promise<void> {
  await local.set({ ...stored, [name]: value });
  renderSurface();
  // Without its index a page waits for the worker to make it anew.
  const others = name.startsWith('index') ? [] : IDS.filter((id) => !name.endsWith(id));
  await until(() => expect(others.filter((id) => row(id) === undefined)).toEqual([]));
  const own = IDS.find((id) => name.endsWith(id)) ?? IDS[0] ?? '';
  const details = row(own)?.querySelector<HTMLElement>('[aria-expanded]') ?? null;
  details?.click();
  await until(() => expect(details?.ariaExpanded ?? 'true').toBe('true'));
  cleanup();
}

/** Opens the insights over the same: they add up what can be read. */
async function addUp(name: string, value: Json): Promise<void> {
  await local.set({ ...stored, [name]: value });
  renderInEnglish(<InsightsSurface />);
  await until(() => expect(document.querySelector('.insights')?.ariaBusy).toBe('false'));
  cleanup();
}

test.each(ITEMS)(
  'a page shows all other tasks, whatever stands in the place of %s',
  async (name) => {
    for (const [, value] of HOSTILE) await open(name, value);
    expect(Object.prototype).not.toHaveProperty('isHacked');
  },
);

test.each([
  ['a page shows all other tasks', open],
  ['the insights add up all other tasks', addUp],
])('%s, whatever is changed in an item', { timeout: TAKES_MS }, async (_name, look) => {
  const anyItem = fc
    .constantFrom(...ITEMS)
    .chain(([name, item]) => fc.tuple(fc.constant(name), mutationsOf([item], 3)));
  await fc.assert(
    fc.asyncProperty(anyItem, ([name, value]) => look(name, value)),
    { numRuns: RUNS },
  );
  expect(Object.prototype).not.toHaveProperty('isHacked');
});

import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isRecord, type Json, type JsonRecord } from '../../lib/core/json.ts';
import { importFile } from '../../lib/import-file.ts';
import { isFull } from '../run/full.ts';
import { mutationsOf } from './support/answers.ts';
import { exported } from './support/exported.ts';
import { HOSTILE } from './support/hostile-values.ts';
import { intercept, stepAside } from './support/intercept.ts';
import { serveImports } from './support/serve-imports.ts';
import { readVersion, VERSIONS } from './support/stored-version.ts';
import { KEY, World } from './support/world.ts';

const { local } = fakeBrowser.storage;

/** All that the newest version stores in a life in which everything happens. */
const { stored } = readVersion(VERSIONS.toSorted().at(-1) ?? '');

const RUNS = isFull ? 1_000 : 100;

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw));
});

/** What an export of all that is stored holds. */
async function exportedNow(): Promise<JsonRecord> {
  const value: Json = JSON.parse(await exported());
  return isRecord(value) ? value : {};
}

function entriesOf({ tasks = [] }: JsonRecord): readonly JsonRecord[] {
  return Array.isArray(tasks) ? tasks.filter(isRecord) : [];
}

/** An entry but for the number of requests, which begins anew for a service that is not asked now. */
function text(entry: JsonRecord): string {
  const { requests: _, ...rest } = entry;
  return JSON.stringify(rest);
}

/** An export of all that, as a file of another browser. */
async function anExport(): Promise<JsonRecord> {
  await local.set(stored);
  const value = await exportedNow();
  fakeBrowser.reset();
  return value;
}

/** Imports this into a browser that holds nothing. */
function importOf(value: Json): ReturnType<typeof importFile> {
  stepAside();
  fakeBrowser.reset();
  // The fake browser has none.
  intercept(local, 'getKeys', async () => Object.keys(await local.get(null)));
  serveImports();
  const file = new File([JSON.stringify(value)], 'task-tray-2026-11-25.json');
  return importFile(file, () => undefined);
}

/** An entry with each of its parts, and of those of its state, replaced by everything hostile. */
function* variants(entry: JsonRecord): Generator<JsonRecord> {
  const { state = null } = entry;
  for (const [, value] of HOSTILE) {
    for (const name of Object.keys(entry)) yield { ...entry, [name]: value };
    if (!isRecord(state)) continue;
    for (const name of Object.keys(state)) yield { ...entry, state: { ...state, [name]: value } };
  }
}

test('a hostile entry of an export costs no other, whichever of its parts it is', async () => {
  const file = await anExport();
  const [victim = {}, ...others] = entriesOf(file);
  for (const entry of variants(victim)) {
    const result = await importOf({ ...file, tasks: [entry, ...others] });
    expect(result).toMatchObject({ kind: 'imported', stopped: null });
    expect(entriesOf(await exportedNow()).map(text)).toEqual(
      expect.arrayContaining(others.map(text)),
    );
  }
  expect(Object.prototype).not.toHaveProperty('isHacked');
});

test('whatever is changed in an export, what it brings can be exported again and gone on with', async () => {
  const file = await anExport();
  await fc.assert(
    fc.asyncProperty(mutationsOf([file], 4), async (changed) => {
      const result = await importOf(changed);
      const brought = entriesOf(await exportedNow());
      expect(brought).toHaveLength('added' in result ? result.added : 0);
      expect(await goneOnWith()).toMatchObject({ kind: 'tracked', added: 1 });
    }),
    { numRuns: RUNS },
  );
});

/** Has a worker go on with what was imported, and then follow another task; answers its reply to that. */
async function goneOnWith(): Promise<unknown> {
  const world = new World();
  world.worker.start();
  await world.send({ type: 'save-key', service: '2captcha', key: KEY });
  await world.run(15_000);
  const reply = await world.send({ type: 'track', ids: ['5'] });
  expect(world.service.shortestGap).toBeGreaterThanOrEqual(5_000);
  world.worker.kill();
  // The timers that it stands between are those that it stopped.
  stepAside();
  vi.useRealTimers();
  return reply;
}

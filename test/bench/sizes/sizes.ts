import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import project from '../../../package.json' with { type: 'json' };
import { SHIPPED, type BrowserName } from '../launch.ts';
import type { Findings, Limit, Part, Table } from '../part.ts';
import { packedSize } from './packed-size.ts';
import { pageScripts } from './page-scripts.ts';

const PACKAGES = { chromium: 'chrome', firefox: 'firefox' } as const;

/** The files of a package that do not count: words and pictures. */
const WORDS_AND_PICTURES = /^(_locales\/.+\.json|icon\/.+\.png|icon\.svg)$/;

/** In bytes; scripts as gzip packs them, one by one. */
type Row = {
  readonly browser: BrowserName;
  readonly packed: number;
  readonly worker: number;
  readonly popup: number;
  /** What the popup loads only when it is wanted. */
  readonly later: number;
};

/** What is shipped. */
export const sizes: Part = { name: 'sizes', measure };

async function measure(): Promise<Findings> {
  const rows = [await rowOf('chromium'), await rowOf('firefox')];
  return { tables: [table(rows)], limits: rows.flatMap(limits), data: rows };
}

async function rowOf(browser: BrowserName): Promise<Row> {
  const folder = SHIPPED[browser];
  const file = `.output/${project.name}-${project.version}-${PACKAGES[browser]}.zip`;
  const { start, later } = await pageScripts(folder, 'popup.html');
  return {
    browser,
    packed: await packedSize(file, folder, WORDS_AND_PICTURES),
    worker: await zipped(folder, ['background.js']),
    popup: await zipped(folder, start),
    later: await zipped(folder, later),
  };
}

async function zipped(folder: string, scripts: readonly string[]): Promise<number> {
  const texts = await Promise.all(scripts.map((script) => readFile(join(folder, script))));
  return texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
}

function table(rows: readonly Row[]): Table {
  return {
    title: 'Sizes: packed without words and icons; scripts gzipped',
    columns: ['', 'packed', 'worker', 'popup', 'popup, later'],
    rows: rows.map(({ browser, packed, worker, popup, later }) => [
      browser,
      ...[packed, worker, popup, later].map((bytes) => `${kB(bytes).toFixed(1)} kB`),
    ]),
  };
}

function limits({ browser, packed, worker, popup }: Row): readonly Limit[] {
  return [
    { what: `${browser}: package`, measured: kB(packed), most: 100, unit: 'kB' },
    { what: `${browser}: worker script`, measured: kB(worker), most: 25, unit: 'kB' },
    { what: `${browser}: popup scripts`, measured: kB(popup), most: 35, unit: 'kB' },
  ];
}

function kB(bytes: number): number {
  return bytes / 1_000;
}

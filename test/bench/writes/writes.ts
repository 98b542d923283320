import { startSandbox } from '../../sandbox/sandbox.ts';
import { launch, SHIPPED, type BrowserName } from '../launch.ts';
import type { Findings, Limit, Part, Scale, Table } from '../part.ts';
import { ratio } from '../print.ts';
import { median } from '../statistics.ts';
import { collectWrites, type Kind, type Sample } from './collect-writes.ts';
import type { Write } from './write-log.ts';

const BROWSERS = { full: ['chromium', 'firefox'], quick: ['chromium'] } as const;

/** How many tasks are pending. */
const PENDING = [10, 100, 1_000] as const;

/** What a write may hold that tells of nothing but asking: when to ask, and the account's open clock. */
const SCHEDULE: ReadonlySet<string> = new Set(['poll', 'account']);

type Row = {
  readonly browser: BrowserName;
  readonly pending: number;
  readonly kind: Kind;
  readonly keys: number;
  readonly mostKeys: number;
  readonly bytes: number;
  readonly mostBytes: number;
  /** The kinds of items, as the first words of their names. */
  readonly items: readonly string[];
};

/** What the worker writes while it asks, as the browser tells of it. */
export const writes: Part = { name: 'writes', measure };

async function measure(scale: Scale): Promise<Findings> {
  const rows: Row[] = [];
  for (const browser of BROWSERS[scale]) rows.push(...(await rowsOf(browser)));
  return {
    tables: [table(rows)],
    limits: BROWSERS[scale].flatMap((browser) => limits(browser, rows)),
    data: rows,
  };
}

async function rowsOf(name: BrowserName): Promise<readonly Row[]> {
  const sandbox = await startSandbox();
  try {
    const browser = await launch(name, SHIPPED[name], sandbox);
    try {
      const samples = await collectWrites(browser, sandbox, PENDING);
      return samples.map((sample) => row(name, sample));
    } finally {
      await browser.close();
    }
  } finally {
    await sandbox.close();
  }
}

function row(browser: BrowserName, { pending, kind, writes: all }: Sample): Row {
  const keys = all.map(({ length }) => length);
  const bytes = all.map(size);
  const items = all.flatMap((write) => write.map(({ name }) => name.split(':')[0] ?? ''));
  return {
    browser,
    pending,
    kind,
    keys: median(keys),
    mostKeys: Math.max(...keys),
    bytes: median(bytes),
    mostBytes: Math.max(...bytes),
    items: [...new Set(items)].toSorted(),
  };
}

function size(write: Write): number {
  return write.reduce((sum, { bytes }) => sum + bytes, 0);
}

function table(rows: readonly Row[]): Table {
  return {
    title: 'What the worker writes at once, before requests leave and when answers came (medians)',
    columns: ['', 'keys', 'bytes', 'most keys', 'most bytes', '÷ 10 pending', 'kinds'],
    rows: rows.map((one) => [
      `${one.browser}, ${one.pending} pending: ${one.kind}`,
      String(one.keys),
      String(one.bytes),
      String(one.mostKeys),
      String(one.mostBytes),
      ratio(one.mostBytes, find(rows, { ...one, pending: 10 })?.mostBytes),
      one.items.join(', '),
    ]),
  };
}

function limits(browser: BrowserName, rows: readonly Row[]): readonly Limit[] {
  const most = (pending: number, kind: Kind) =>
    find(rows, { browser, pending, kind })?.mostBytes ?? NaN;
  const processing = rows.filter((one) => one.browser === browser && one.kind === 'processing');
  const others = processing.flatMap(({ items }) => items.filter((item) => !SCHEDULE.has(item)));
  return [
    {
      what: `${browser}: "processing" writes other than the schedule`,
      measured: others.length,
      most: 0,
      unit: 'keys',
    },
    {
      what: `${browser}: largest write of "processing", 1,000 ÷ 10 pending`,
      measured: most(1_000, 'processing') / most(10, 'processing'),
      most: 1.1,
      unit: '×',
    },
    // The parts of the index that it is in may be full or new. All of the index would be ten times as much.
    {
      what: `${browser}: largest write of one answer, 1,000 ÷ 100 pending`,
      measured: most(1_000, 'answer') / most(100, 'answer'),
      most: 2,
      unit: '×',
    },
  ];
}

function find(
  rows: readonly Row[],
  { browser, pending, kind }: Pick<Row, 'browser' | 'pending' | 'kind'>,
): Row | undefined {
  return rows.find(
    (one) => one.browser === browser && one.pending === pending && one.kind === kind,
  );
}

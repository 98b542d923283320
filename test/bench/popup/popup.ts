import { startSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import type { BrowserName } from '../launch.ts';
import type { Findings, Limit, Part, Scale } from '../part.ts';
import { ratio } from '../print.ts';
import { median, percentile } from '../statistics.ts';
import { launchWithTasks } from './launch-with-tasks.ts';
import { openInTurn, type Opened, type Stocked } from './open-in-turn.ts';

const PLANS = {
  full: { browsers: ['chromium', 'firefox'], numbers: [0, 10, 100, 1_000, 10_000], times: 20 },
  quick: { browsers: ['chromium'], numbers: [0, 10, 10_000], times: 3 },
} as const;

/** How soon the popup shows its first rows. */
export const popup: Part = { name: 'popup', measure };

async function measure(scale: Scale): Promise<Findings> {
  const { browsers, numbers, times } = PLANS[scale];
  const sandbox = await startSandbox();
  try {
    const found = [];
    for (const browser of browsers) {
      found.push({ browser, opened: await openedIn(browser, sandbox, numbers, times) });
    }
    const table = {
      title:
        `The popup's first rows, from the earliest start of its scripts and from its opening: ` +
        `medians of ${times} openings, the worker asleep`,
      columns: ['', 'there', 'painted', '95 %', '÷ 10 tasks', 'from opening', '÷ empty page'],
      rows: found.flatMap(({ browser, opened }) => rows(browser, opened)),
    };
    const limited = found.flatMap(({ browser, opened }) => limits(browser, opened));
    return { tables: [table], limits: limited, data: found };
  } finally {
    await sandbox.close();
  }
}

/** The browsers run side by side, so that what is compared is opened within seconds. */
async function openedIn(
  name: BrowserName,
  sandbox: Sandbox,
  numbers: readonly number[],
  times: number,
): Promise<readonly Opened[]> {
  const stocked: Stocked[] = [];
  try {
    for (const tasks of numbers) {
      stocked.push({ tasks, browser: await launchWithTasks(name, sandbox, tasks) });
    }
    return await openInTurn(stocked, times);
  } finally {
    for (const { browser } of stocked) await browser.close();
  }
}

function rows(browser: BrowserName, opened: readonly Opened[]): readonly (readonly string[])[] {
  const few = median(sinceScripts(opened, 10));
  const empty = opened.find(({ what }) => what === 'empty page');
  const base = median(empty?.openings.map(({ shownAt }) => shownAt) ?? []);
  return opened.map(({ what, tasks, openings }) => {
    const since = what === 'popup' ? sinceScripts(opened, tasks) : [];
    const there = openings.map(({ scriptsAt, thereAt }) => thereAt - scriptsAt);
    const shown = median(openings.map(({ shownAt }) => shownAt));
    return [
      `${browser}: ${what === 'popup' ? `${tasks.toLocaleString('en')} tasks` : what}`,
      ms(what === 'popup' ? median(there) : NaN),
      ms(median(since)),
      ms(percentile(since, 0.95)),
      ratio(median(since), few),
      ms(shown),
      ratio(shown, base),
    ];
  });
}

function limits(browser: BrowserName, opened: readonly Opened[]): readonly Limit[] {
  const few = median(sinceScripts(opened, 10));
  const many = median(sinceScripts(opened, 10_000));
  const what = `${browser}: popup with 10,000 tasks`;
  return [
    { what: `${what}, ÷ with 10`, measured: many / few, most: 1.3, unit: '×' },
    { what: `${what}, from script start`, measured: many, most: 100, unit: 'ms' },
  ];
}

/** From the start of the scripts to the first rows, in ms. */
function sinceScripts(opened: readonly Opened[], tasks: number): readonly number[] {
  const one = opened.find((each) => each.what === 'popup' && each.tasks === tasks);
  return one?.openings.map(({ scriptsAt, shownAt }) => shownAt - scriptsAt) ?? [];
}

function ms(value: number): string {
  return Number.isNaN(value) ? '–' : `${value.toFixed(0)} ms`;
}

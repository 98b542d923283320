import { SHIPPED, type BrowserName } from '../launch.ts';
import type { Findings, Limit, Part, Scale, Table } from '../part.ts';
import { ratio, seconds } from '../print.ts';
import { seeded, SEED } from '../random.ts';
import { RECAPTCHA_LIKE } from '../simulation/workloads.ts';
import { mean, percentile } from '../statistics.ts';
import { followTasks, type Fate, type Followed } from './follow-tasks.ts';
import { MEAN_LIFE_MS } from './kill-at-random.ts';
import { RESOLUTION_MS } from './watch-badge.ts';

const ALARM_ONLY = 'test/bench/alarm-only';

/** `pace`: how long the tasks take compared with those that are simulated. */
const PLANS = {
  full: { browsers: ['chromium', 'firefox'], fates: ['undisturbed', 'killed'], tasks: 30, pace: 1 },
  quick: { browsers: ['chromium'], fates: ['undisturbed'], tasks: 10, pace: 0.3 },
} as const;

const WORDS: Readonly<Record<Fate, string>> = {
  undisturbed: 'undisturbed',
  killed: `killed about every ${MEAN_LIFE_MS / 1_000} s`,
};

/** Both extensions under the same conditions. */
type Duel = {
  readonly browser: BrowserName;
  readonly fate: Fate;
  readonly taskTray: Followed;
  readonly alarmOnly: Followed;
};

/** From ready at the service to the badge, beside an extension that has alarms alone. */
export const delays: Part = { name: 'delays', measure };

async function measure(scale: Scale): Promise<Findings> {
  const { browsers, fates, tasks, pace } = PLANS[scale];
  const random = seeded(SEED);
  const solveTimes = Array.from({ length: tasks }, () => RECAPTCHA_LIKE.draw(random) * pace);
  const duels: Duel[] = [];
  for (const browser of browsers) {
    // All of a browser at once: they wait most of the time.
    duels.push(...(await Promise.all(fates.map((fate) => duel(browser, fate, solveTimes)))));
  }
  return {
    tables: [table(duels, tasks)],
    limits: duels.flatMap(limits),
    data: { resolution: RESOLUTION_MS, meanLife: MEAN_LIFE_MS, solveTimes, duels },
  };
}

async function duel(
  browser: BrowserName,
  fate: Fate,
  solveTimes: readonly number[],
): Promise<Duel> {
  const course = { browser, fate, solveTimes, seed: SEED };
  const [taskTray, alarmOnly] = await Promise.all([
    followTasks({ ...course, extension: SHIPPED[browser] }),
    followTasks({ ...course, extension: ALARM_ONLY }),
  ]);
  return { browser, fate, taskTray, alarmOnly };
}

function table(duels: readonly Duel[], tasks: number): Table {
  return {
    title: `From ready to the badge, read every ${RESOLUTION_MS} ms; ${tasks} tasks pasted at once`,
    columns: ['', 'mean', '95 %', 'longest', '÷ alarm only', 'requests', '÷ alarm only'],
    rows: duels.flatMap(({ browser, fate, taskTray, alarmOnly }) => [
      [`${browser}, ${WORDS[fate]}: Task Tray`, ...cells(taskTray, alarmOnly)],
      [`${browser}, ${WORDS[fate]}: alarm only`, ...cells(alarmOnly, alarmOnly)],
    ]),
  };
}

function cells(one: Followed, base: Followed): readonly string[] {
  return [
    seconds(mean(one.delays)),
    seconds(percentile(one.delays, 0.95)),
    seconds(Math.max(...one.delays)),
    ratio(mean(one.delays), mean(base.delays)),
    String(one.requests),
    ratio(one.requests, base.requests),
  ];
}

function limits({ browser, fate, taskTray, alarmOnly }: Duel): readonly Limit[] {
  if (fate === 'killed') return [];
  const what = `${browser}: ready to badge`;
  const average = mean(taskTray.delays);
  const late = percentile(taskTray.delays, 0.95);
  return [
    { what: `${what}, mean`, measured: average / 1_000, most: 3, unit: 's' },
    { what: `${what}, 95 %`, measured: late / 1_000, most: 5.5, unit: 's' },
    {
      what: `${what}, mean ÷ alarm only`,
      measured: average / mean(alarmOnly.delays),
      most: 0.25,
      unit: '×',
    },
  ];
}

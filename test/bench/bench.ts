import { mkdir, writeFile } from 'node:fs/promises';
import { SCHEDULES } from './schedules.ts';
import { simulate, type Result } from './simulation.ts';
import { LAG_WORDS, WORKLOADS } from './workloads.ts';

const FOLDER = 'artifacts/bench';

// `npm run bench`: ratios against the best that the 5 s rule allows, in one run on one machine.
const tasks = process.argv.includes('--quick') ? 20_000 : 1_000_000;
process.stdout.write(
  `${tasks.toLocaleString('en')} simulated tasks; lag to the paste: ${LAG_WORDS}\n`,
);
const results: Result[] = [];
for (const workload of WORKLOADS) {
  const rows = SCHEDULES.map((schedule) => simulate(workload, schedule, tasks));
  results.push(...rows);
  const [, floor] = rows;
  process.stdout.write(`\n${workload.name} (${workload.distribution})\n`);
  process.stdout.write(
    `${line('schedule', 'mean delay', '95 %', 'requests', '÷ floor', '÷ floor')}\n`,
  );
  for (const row of rows) {
    process.stdout.write(
      `${line(
        row.schedule,
        seconds(row.meanDelay),
        seconds(row.delay95),
        row.requests.toFixed(2),
        ratio(row.meanDelay, floor?.meanDelay),
        ratio(row.requests, floor?.requests),
      )}\n`,
    );
  }
}
await mkdir(FOLDER, { recursive: true });
await writeFile(
  `${FOLDER}/simulation.json`,
  JSON.stringify({ tasks, lag: LAG_WORDS, results }, null, 2),
);

function line(
  schedule: string,
  delay: string,
  delay95: string,
  requests: string,
  delayRatio: string,
  requestRatio: string,
): string {
  const numbers = [delay, delay95, delayRatio, requests, requestRatio];
  return schedule.padEnd(38) + numbers.map((text) => text.padStart(11)).join('');
}

function seconds(ms: number): string {
  return Number.isNaN(ms) ? '–' : `${(ms / 1_000).toFixed(2)} s`;
}

function ratio(value: number, base: number | undefined): string {
  return base === undefined || Number.isNaN(value / base) ? '–' : (value / base).toFixed(3);
}

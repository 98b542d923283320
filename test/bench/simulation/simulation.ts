import type { Findings, Part, Scale, Table } from '../part.ts';
import { ratio, seconds } from '../print.ts';
import { SCHEDULES } from './schedules.ts';
import { simulate, type Result } from './simulate.ts';
import { LAG_WORDS, WORKLOADS, type Workload } from './workloads.ts';

const TASKS = { full: 1_000_000, quick: 20_000 } as const;

/** Schedules beside the best that the 5 s rule allows, on solve times that are made up. */
export const simulation: Part = { name: 'simulation', measure };

async function measure(scale: Scale): Promise<Findings> {
  const tasks = TASKS[scale];
  const results = WORKLOADS.map((workload) => ({
    workload,
    rows: SCHEDULES.map((schedule) => simulate(workload, schedule, tasks)),
  }));
  return {
    tables: results.map(({ workload, rows }) => table(workload, rows, tasks)),
    limits: [],
    data: { tasks, lag: LAG_WORDS, results: results.flatMap(({ rows }) => rows) },
  };
}

function table(workload: Workload, rows: readonly Result[], tasks: number): Table {
  const [, floor] = rows;
  return {
    title:
      `Simulated: ${workload.name} (${workload.distribution}), ` +
      `${tasks.toLocaleString('en')} tasks; lag to the paste: ${LAG_WORDS}`,
    columns: ['schedule', 'mean delay', '95 %', '÷ floor', 'requests', '÷ floor'],
    rows: rows.map((row) => [
      row.schedule,
      seconds(row.meanDelay),
      seconds(row.delay95),
      ratio(row.meanDelay, floor?.meanDelay),
      row.requests.toFixed(2),
      ratio(row.requests, floor?.requests),
    ]),
  };
}

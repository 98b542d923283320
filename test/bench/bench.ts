import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { parseArgs, promisify } from 'node:util';
import { findBrowser } from '../setup/find-browser.mjs';
import { delays } from './delays/delays.ts';
import type { BrowserName } from './launch.ts';
import { learning } from './learning/learning.ts';
import type { Limit, Part } from './part.ts';
import { popup } from './popup/popup.ts';
import { isMet, printed, verdicts } from './print.ts';
import { SEED } from './random.ts';
import { simulation } from './simulation/simulation.ts';
import { sizes } from './sizes/sizes.ts';
import { writes } from './writes/writes.ts';

const FOLDER = 'artifacts/bench';
const PARTS: readonly Part[] = [simulation, learning, delays, popup, writes, sizes];

// `npm run bench`: all of it side by side, in one run on one machine, so that its ratios mean something.
// `-- --quick` measures a little of everything, `-- popup writes` these parts alone.
const { values, positionals } = parseArgs({
  options: { quick: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const scale = values.quick ? 'quick' : 'full';
const limits: Limit[] = [];
const found: Record<string, unknown> = {};
for (const { name, measure } of chosen(positionals)) {
  process.stdout.write(`\n▸ ${name}\n`);
  try {
    const findings = await measure(scale);
    for (const table of findings.tables) process.stdout.write(printed(table));
    limits.push(...findings.limits);
    found[name] = findings.data;
  } catch (error) {
    // The other parts took minutes, or will.
    console.error(error);
    process.exitCode = 1;
  }
}
process.stdout.write(printed(verdicts(limits, scale)));
await mkdir(FOLDER, { recursive: true });
const report = {
  date: new Date().toISOString(),
  scale,
  seed: SEED,
  versions: { chromium: await version('chromium'), firefox: await version('firefox') },
  limits: limits.map((limit) => Object.assign({ isMet: isMet(limit) }, limit)),
  found,
};
await writeFile(`${FOLDER}/${scale}.json`, JSON.stringify(report, null, 2));

function chosen(names: readonly string[]): readonly Part[] {
  const unknown = names.find((wanted) => PARTS.every(({ name }) => name !== wanted));
  if (unknown !== undefined) throw new Error(`There is no part ${unknown}`);
  return names.length === 0 ? PARTS : PARTS.filter(({ name }) => names.includes(name));
}

async function version(name: BrowserName): Promise<string | null> {
  const path = findBrowser(name);
  if (path === undefined) return null;
  const { stdout } = await promisify(execFile)(path, ['--version']);
  return stdout.trim();
}

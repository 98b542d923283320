import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { samples } from './boundary-samples.ts';
import { runQuietly } from './command.ts';

const rules = /no-restricted-(imports|globals|properties)|consistent-type-assertions/;

type Finding = {
  readonly code: string;
  readonly filename: string;
  readonly labels: readonly [{ readonly span: { readonly line: number } }];
};

let folder = '';
let findings: readonly Finding[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'task-tray-boundaries-'));
  const config = join(folder, '.oxlintrc.json');
  await copyFile('.oxlintrc.json', config);
  for (const { path, forbidden, allowed } of samples) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, [...forbidden, ...allowed].join('\n'));
  }
  const { output } = await runQuietly('oxlint', ['-c', config, '-f', 'json', folder]);
  const report: { readonly diagnostics: readonly Finding[] } = JSON.parse(output);
  findings = report.diagnostics.filter(({ code }) => rules.test(code));
});

afterAll(() => rm(folder, { recursive: true }));

it.each(samples)('keeps $path within its bounds', ({ path, forbidden, allowed }) => {
  const lines = [...forbidden, ...allowed];
  const found = findings
    .filter(({ filename }) => filename.endsWith(path))
    .map(({ labels: [{ span }] }) => lines[span.line - 1]);
  expect(new Set(found)).toEqual(new Set(forbidden));
});

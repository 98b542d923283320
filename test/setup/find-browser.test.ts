import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { findBrowser } from './find-browser.mjs';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'task-tray-path-'));
  vi.stubEnv('PATH', ['/nowhere', folder].join(delimiter));
  vi.stubEnv('FIREFOX_PATH', undefined);
});

afterEach(() => rmSync(folder, { recursive: true }));

function put(name: string, mode: number): string {
  const path = join(folder, name);
  writeFileSync(path, '', { mode });
  return path;
}

it('finds a browser by any of its names', () => {
  const path = put('firefox', 0o755);
  expect(findBrowser('firefox')).toBe(path);
});

it('prefers what the environment names', () => {
  put('firefox', 0o755);
  vi.stubEnv('FIREFOX_PATH', '/opt/firefox');
  expect(findBrowser('firefox')).toBe('/opt/firefox');
});

it('passes over a file that cannot be run', () => {
  put('firefox', 0o644);
  expect(findBrowser('firefox')).toBeUndefined();
});

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { Unmet } from './unmet.mjs';

/** Brings node_modules to what package-lock.json says, unless it is that already. */
export function installPackages() {
  if (isInstalled()) return;
  console.log('Installing the packages of package-lock.json …');
  // NODE_ENV=production would leave out the tools, which are all there is to install.
  const npm = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (npm.status === 0) return;
  console.error(npm.stdout, npm.stderr);
  throw new Unmet('The packages could not be installed: npm says above what is wrong.');
}

// npm notes at the end of an install what it put into node_modules, in the lock file's own format.
function isInstalled() {
  const installed = 'node_modules/.package-lock.json';
  if (!existsSync(installed) || !existsSync('node_modules/.bin/node')) return false;
  const actual = readPackages(installed);
  const wanted = readPackages('package-lock.json');
  return (
    Object.entries(wanted).every(([path, entry]) =>
      // Optional packages for other platforms are never there.
      path in actual ? actual[path].integrity === entry.integrity : path === '' || entry.optional,
    ) && Object.keys(actual).every((path) => path in wanted)
  );
}

/** @param {string} file */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

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
  const isThere = (/** @type {string} */ path) =>
    actual[path]?.integrity === wanted[path].integrity;
  // npm leaves out what is optional where it is for another platform or not asked for.
  const isSpared = (/** @type {string} */ path) =>
    !(path in actual) && (wanted[path].optional || wanted[path].devOptional);
  return (
    Object.keys(wanted).every((path) => path === '' || isThere(path) || isSpared(path)) &&
    Object.keys(actual).every((path) => path in wanted)
  );
}

/** @param {string} file */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

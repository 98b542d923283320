import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fulfils } from './lock.mjs';
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

function isInstalled() {
  // npm notes here what it has put into node_modules, at the very end of an install.
  const note = 'node_modules/.package-lock.json';
  if (!existsSync(note) || !existsSync('node_modules/.bin/node')) return false;
  return fulfils(readPackages(note), readPackages('package-lock.json'));
}

/** @param {string} file */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

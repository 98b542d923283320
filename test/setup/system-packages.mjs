import { spawnSync } from 'node:child_process';

/**
 * Installs Debian packages where that needs no password; elsewhere does nothing.
 * @param {readonly string[]} names
 */
export function installSystemPackages(names) {
  const root = becomeRoot();
  if (root === undefined || !succeeds(['apt-get', '--version'])) return;
  console.log(`Installing ${names.join(' and ')} with apt-get …`);
  const apt = [...root, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  // A machine just started may be busy with updates of its own.
  const wait = ['-o', 'DPkg::Lock::Timeout=120'];
  const install = () =>
    succeeds([...apt, ...wait, 'update']) && succeeds([...apt, ...wait, 'install', '-y', ...names]);
  // Once more, since a mirror may fail for a moment.
  if (!install() && !install()) console.error('apt-get failed twice.');
}

/** What to put before a command that only root may run; undefined where there is no way. */
function becomeRoot() {
  if (process.getuid?.() === 0) return [];
  return succeeds(['sudo', '-n', 'true']) ? ['sudo', '-n'] : undefined;
}

/** @param {readonly string[]} command */
function succeeds([command, ...args]) {
  return spawnSync(command ?? '', args, { stdio: 'ignore' }).status === 0;
}

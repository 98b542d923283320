// Runs before anything is installed, with whatever Node the machine has: plain JavaScript, no packages.
import { installABrowser, installBrowsers } from './browsers.mjs';
import { installPackages } from './packages.mjs';
import { Unmet } from './unmet.mjs';

const oldestNode = 20;

try {
  if (Number.parseInt(process.versions.node, 10) < oldestNode) {
    throw new Unmet(`This needs Node ${oldestNode} or newer; here is ${process.versions.node}.`);
  }
  installPackages();
  if (process.argv.includes('--both-browsers')) installBrowsers(['chromium', 'firefox']);
  else installABrowser();
} catch (error) {
  if (!(error instanceof Unmet)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

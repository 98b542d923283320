import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { startSandbox } from '../sandbox/sandbox.ts';
import { findBrowser } from '../setup/find-browser.mjs';
import { launchChromium } from '../support/chromium.ts';
import { launchFirefox } from '../support/firefox.ts';
import { TaskPage } from '../support/task-page.ts';
import { runThrough } from './run-through.ts';
import { submitTasks } from './submit.ts';
import { tell } from './tell.ts';
import { untilClosed } from './until-closed.ts';

// On Linux a desktop session has one of these; elsewhere there is always a screen.
const { DISPLAY, WAYLAND_DISPLAY } = process.env;
const hasDisplay = process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);

const [launch, target] =
  findBrowser('chromium') === undefined
    ? ([launchFirefox, 'firefox'] as const)
    : ([launchChromium, 'chrome'] as const);

tell(`Building the extension for ${target}`);
await promisify(execFile)('wxt', ['build', '-b', target]);

const sandbox = await startSandbox({ solveMs: 6_000 });
const browser = await launch({
  extension: `.output/${target}-mv3`,
  hosts: { 'api.2captcha.com': sandbox.tlsPort },
  headless: !hasDisplay,
});
try {
  tell('A browser runs with the extension; the sandbox stands in for api.2captcha.com');
  const popup = new TaskPage(browser, await browser.openPage('popup.html'));
  await popup.saveKey(sandbox.clientKey);
  await popup.close();
  tell(`The sandbox's key is saved: …${sandbox.clientKey.slice(-4)}`);
  const ids = await submitTasks(sandbox);
  tell(`@2captcha/captcha-solver submitted ${ids.length} tasks:\n\n${ids.join('\n')}\n`);
  await (hasDisplay ? untilClosed(browser) : runThrough(browser, ids));
} finally {
  await browser.close();
  await sandbox.close();
}
// The client goes on waiting for the answers of a service that is gone.
process.exit();

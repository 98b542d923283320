import { mkdir } from 'node:fs/promises';
import type { ExtensionBrowser } from '../support/browser.ts';
import { TaskPage } from '../support/task-page.ts';
import { until } from '../support/until.ts';
import { tell } from './tell.ts';

const PICTURES = 'artifacts/tour';
const POPUP = { width: 400, height: 600 };

/** Without a display: goes through the main flow, tells what came of each step, saves pictures. */
export async function runThrough(browser: ExtensionBrowser, ids: readonly string[]): Promise<void> {
  await mkdir(PICTURES, { recursive: true });
  await browser.pasteIntoPopup(ids.join('\n'));
  await until(
    () => browser.badge(),
    ({ title }) => title === `Task Tray: ${ids.length} processing`,
    { what: 'badge of the pasted tasks' },
  );
  tell('Pasted into the popup: the badge counts them as processing');
  await browser.closePopup();
  tell('The popup is closed');

  const { text, color, title } = await until(
    () => browser.badge(),
    (badge) => badge.title === `Task Tray: ${ids.length} ready`,
    { what: 'badge of the answers', timeoutMs: 30_000 },
  );
  tell(`The badge says ${text} in ${color}, its title "${title}"`);

  const popup = new TaskPage(browser, await browser.openPage('popup.html'));
  for (const id of ids) await popup.shows(id, 'Ready');
  await browser.screenshot(popup.page, `${PICTURES}/popup-light.png`, POPUP);
  await browser.setColorScheme(popup.page, 'dark');
  await browser.screenshot(popup.page, `${PICTURES}/popup-dark.png`, POPUP);
  tell(`The popup is open again (pictures of it: ${PICTURES})`);
  for (const id of ids) tell(`Copied the answer of ${id}: ${await popup.copied(id)}`);
  await until(
    () => browser.badge(),
    (badge) => badge.text === '',
    { what: 'badge stepped back' },
  );
  tell('The badge has stepped back');
}

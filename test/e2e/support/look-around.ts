import { readFile } from 'node:fs/promises';
import { TaskPage } from '../../support/task-page.ts';
import { downloaded } from './downloaded.ts';
import type { Evidence } from './evidence.ts';
import { snapshot } from './snapshot.ts';
import type { Stage } from './stage.ts';

/** What is opened besides the popup, and the details in it are. */
const PATHS = ['sidepanel.html', 'tasks.html#insights', 'options.html'] as const;

/** Opens every surface, the details of these tasks and both exports, and keeps all that is there. */
export async function lookAround(
  stage: Stage,
  popup: TaskPage,
  ids: readonly string[],
  evidence: Evidence,
): Promise<void> {
  await popup.page.bringToFront();
  for (const id of ids) {
    await popup.press(`Details of task ${id}`);
    await popup.page.locator('.details').wait();
    evidence.add(`the popup with the details of ${id}`, await snapshot(popup.page));
  }
  for (const path of PATHS) {
    const page = await stage.browser.openPage(path);
    await page.locator('main').wait();
    evidence.add(path, await snapshot(page));
  }
  await exportBoth(stage, evidence);
}

async function exportBoth({ browser }: Stage, evidence: Evidence): Promise<void> {
  const tab = new TaskPage(browser, await browser.openPage('tasks.html'));
  await tab.settled();
  for (const form of ['json', 'csv']) {
    await tab.press('Export');
    await tab.page.locator(`input[value="${form}"]`).click();
    await tab.press('Download');
    await downloaded(browser, form === 'json' ? 1 : 2);
  }
  evidence.add('the tab', await snapshot(tab.page));
  for (const file of await downloaded(browser, 2))
    evidence.add(`the export in ${file.slice(-4)}`, await readFile(file, 'utf8'));
}

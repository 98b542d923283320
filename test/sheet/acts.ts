import { KNOWN_SERVICES } from '../../lib/core/service.ts';
import type { TaskPage } from '../support/task-page.ts';
import { idOf } from './sample-tasks.ts';

/** What a user does on a page. */
export type Act = (page: TaskPage) => Promise<void>;

/** Opens the details of the nth task. */
export function details(nth: number): Act {
  return press(`Details of task ${idOf(nth)}`);
}

/** Presses the button of this name. */
export function press(name: string): Act {
  return (page) => page.press(name);
}

/** Types into *Task IDs* and presses *Track*. */
export function track(text: string): Act {
  return async (page) => {
    await page.write(text);
    await page.press('Track');
  };
}

/** Searches for this text. */
export function search(text: string): Act {
  return ({ page }) => page.locator('input[type="search"]').fill(text);
}

/** Selects these tasks. */
export function select(...nths: readonly number[]): Act {
  return async ({ page }) => {
    for (const nth of nths) {
      await page.locator(`[aria-label="Select task ${idOf(nth)}"]`).click();
    }
  };
}

/** Imports this file. */
export function importFile(path: string): Act {
  return async ({ page }) => {
    const field = await page.waitForSelector('input[type="file"]');
    await page.waitForSelector('#import:not([aria-disabled="true"])');
    await field?.uploadFile(path);
    await page.waitForSelector('.skipped');
  };
}

/** Picks a server at this address in the options, and has it used where that is to be refused. */
export function pickServer(address: string, isSubmitted = false): Act {
  return async (page) => {
    await page.page.select('#service', String(KNOWN_SERVICES.length));
    await page.page.locator('#server-address').fill(address);
    if (isSubmitted) await page.press('Use this service');
  };
}

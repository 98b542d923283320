import { type Page, TargetType } from 'puppeteer-core';
import type { ChromiumSession } from './chromiumSession.ts';

declare const chrome: { readonly action: { openPopup(): Promise<void> } };

/** Opens the button's popup and answers its page. */
export async function openChromiumPopup({ browser, base, inert }: ChromiumSession): Promise<Page> {
  const before = new Set(browser.targets());
  const [target] = await Promise.all([
    browser.waitForTarget(
      (each) => each.type() === TargetType.PAGE && each.url().startsWith(base) && !before.has(each),
    ),
    inert.evaluate(() => chrome.action.openPopup()),
  ]);
  const page = await target.asPage();
  await page.waitForFunction(() => document.readyState === 'complete');
  return page;
}

import { type Page, TargetType } from 'puppeteer-core';
import type { ChromiumSession } from './chromium-session.ts';

declare class ReportingObserver {
  constructor(hear: () => void, options: { types: string[]; buffered: boolean });
  observe(): void;
  takeRecords(): readonly { readonly body: { toJSON(): object } }[];
}
declare const chrome: { readonly action: { openPopup(): Promise<void> } };

/** Opens a page of the extension in a tab, or in a window of its own. */
export async function openPage(
  session: ChromiumSession,
  path: string,
  type: 'tab' | 'window' = 'tab',
): Promise<Page> {
  const page = await session.browser.newPage({ type });
  await page.goto(session.base + path);
  return page;
}

/** Opens the button's popup and answers its page. */
export async function openPopup({ browser, base, inert }: ChromiumSession): Promise<Page> {
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

/** What its content security policy has kept this page from, since it was loaded. */
export function policyViolations(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const options = { types: ['csp-violation'], buffered: true };
    const observer = new ReportingObserver(() => undefined, options);
    observer.observe();
    return observer.takeRecords().map(({ body }) => JSON.stringify(body.toJSON()));
  });
}

import { once } from 'node:events';
import type { ExtensionBrowser } from '../support/browser.ts';
import { tell } from './tell.ts';

/** With a display: leaves the browser to the visitor until they close it. */
export async function untilClosed(browser: ExtensionBrowser): Promise<void> {
  await browser.openPage('options.html');
  await browser.openPopup();
  tell(
    'Paste the ids into the popup. It opens from the toolbar, behind the puzzle piece at first.',
  );
  tell('Close the browser, or press Ctrl+C here, when you have seen enough.');
  const closed = new Promise<void>((resolve) => {
    browser
      .inertPage()
      .browser()
      .once('disconnected', () => resolve());
  });
  await Promise.race([closed, once(process, 'SIGINT')]);
}

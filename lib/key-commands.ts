import { browser } from 'wxt/browser';

/** Hears of the key that has the newest answer copied; the browser itself opens the popup for its own. */
export function onCopyKey(hear: () => void): void {
  browser.commands.onCommand.addListener((name) => {
    if (name === 'copy-newest') hear();
  });
}

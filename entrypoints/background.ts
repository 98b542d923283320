import { defineBackground } from 'wxt/utils/define-background';
import { browser } from 'wxt/browser';
import { onCopyKey } from '../lib/key-commands.ts';
import { browserLanguage } from '../lib/language.ts';
import { onCommand } from '../lib/messages.ts';
import { closeStorage } from '../lib/close-storage.ts';
import { createMenu, onMenuClick } from '../lib/context-menu.ts';
import { clearNotification, onNotificationClick } from '../lib/notify.ts';
import { onTyped } from '../lib/omnibox.ts';
import { openTasksTab } from '../lib/surfaces.ts';
import { catchBugs } from '../lib/catch-bugs.ts';
import { Background } from '../lib/background.ts';

// Every listener is added before the first await: one added later misses the event that woke the
// worker, and without onStartup Firefox does not start the background with the browser.
export default defineBackground(() => {
  const { reconcile, started, online, accessChanged, noteBug, handle, waysIn } = new Background();
  const hearClicks = (): void => onNotificationClick(openNotified);
  // A disk that does not take the note must not make a bug of its own.
  catchBugs('worker', (bug) => void noteBug(bug).catch(() => undefined));
  browser.runtime.onInstalled.addListener(() => {
    void nameMenu();
    void reconcile();
  });
  browser.runtime.onStartup.addListener(() => {
    void nameMenu();
    void started();
  });
  browser.alarms.onAlarm.addListener(() => void reconcile());
  browser.permissions.onAdded.addListener(() => {
    hearClicks();
    void accessChanged();
  });
  browser.permissions.onRemoved.addListener(() => void accessChanged());
  globalThis.addEventListener('online', () => void online());
  onCommand(handle);
  onMenuClick((text) => void waysIn.selected(text));
  onTyped(waysIn.typed, (text) => void waysIn.entered(text));
  onCopyKey(() => void waysIn.copyNewest());
  hearClicks();
  closeStorage();
  void reconcile();
});

function nameMenu(): Promise<void> {
  return createMenu(browserLanguage().say('menuTrack'));
}

function openNotified(address: string): void {
  clearNotification(address);
  void openTasksTab(new URL(address).hash);
}

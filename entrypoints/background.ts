import { defineBackground } from 'wxt/utils/define-background';
import { browser } from 'wxt/browser';
import { onCommand } from '../lib/messages.ts';
import { catchBugs } from '../lib/catch-bugs.ts';
import { Background } from '../lib/background.ts';

// Every listener is added before the first await: one added later misses the event that woke the
// worker, and without onStartup Firefox does not start the background with the browser.
export default defineBackground(() => {
  const { reconcile, started, online, accessChanged, noteBug, handle } = new Background();
  // A disk that does not take the note must not make a bug of its own.
  catchBugs('worker', (bug) => void noteBug(bug).catch(() => undefined));
  browser.runtime.onInstalled.addListener(() => void reconcile());
  browser.runtime.onStartup.addListener(() => void started());
  browser.alarms.onAlarm.addListener(() => void reconcile());
  browser.permissions.onAdded.addListener(() => void accessChanged());
  browser.permissions.onRemoved.addListener(() => void accessChanged());
  globalThis.addEventListener('online', () => void online());
  onCommand(handle);
  void reconcile();
});

import { defineBackground } from 'wxt/utils/define-background';
import { browser } from 'wxt/browser';
import { onCommand } from '../lib/messages.ts';
import { Background } from '../lib/background.ts';

// Every listener is added before the first await: one added later misses the event that woke the
// worker, and without onStartup Firefox does not start the background with the browser.
export default defineBackground(() => {
  const { reconcile, online, accessChanged, handle } = new Background();
  browser.runtime.onInstalled.addListener(reconcile);
  browser.runtime.onStartup.addListener(reconcile);
  browser.alarms.onAlarm.addListener(reconcile);
  browser.permissions.onAdded.addListener(accessChanged);
  browser.permissions.onRemoved.addListener(accessChanged);
  globalThis.addEventListener('online', () => void online());
  onCommand(handle);
  void reconcile();
});

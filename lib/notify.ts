import { browser } from 'wxt/browser';
import { requestPermission } from './permissions.ts';

type Shown = {
  readonly type: 'basic';
  readonly iconUrl: string;
  readonly title: string;
  readonly message: string;
};

/** The part of the browser that is there only while its user lets this extension use it. */
type WithNotifications = {
  readonly runtime: object;
  readonly notifications?: {
    readonly create: (id: string, shown: Shown) => Promise<string>;
    readonly clear: (id: string) => Promise<boolean>;
    readonly getAll: () => Promise<object>;
    readonly onClicked: { readonly addListener: (hear: (id: string) => void) => void };
  };
};

const WANTED = { permissions: ['notifications' as const] };

/** Whether this extension may show notifications. */
export function mayNotify(): Promise<boolean> {
  return browser.permissions.contains(WANTED);
}

/**
 * Asks the user to let this extension show notifications; answers whether it may. Never rejects. Must be
 * called by a page in the handler of a click, before anything is awaited.
 */
export function requestNotifications(): Promise<boolean> {
  return requestPermission(WANTED);
}

/** Shows words on the desktop; a click on them leads to this address. Nothing where it may not. */
export async function notify(address: string, message: string): Promise<void> {
  const { notifications }: WithNotifications = browser;
  const iconUrl = browser.runtime.getURL('/icon/128.png');
  // The address is the id, so that a worker that was killed meanwhile needs to remember nothing.
  await notifications?.create(address, { type: 'basic', iconUrl, title: 'Task Tray', message });
}

/**
 * Hears of the addresses of notifications that are clicked, and takes these away. The same `hear` is
 * heard once, however often it is given: where the permission is new, there was nothing to hear before.
 * Firefox wakes a worker only for what one listened for as it started, so that after the permission was
 * given a click finds none until the first one that was there has ended and another has started.
 */
export function onNotificationClick(hear: (address: string) => void): void {
  const { notifications }: WithNotifications = browser;
  notifications?.onClicked.addListener(hear);
}

/** Takes a notification away. */
export function clearNotification(address: string): void {
  const { notifications }: WithNotifications = browser;
  void notifications?.clear(address);
}

/** Takes all notifications away: they show labels and ids. */
export async function clearNotifications(): Promise<void> {
  const { notifications }: WithNotifications = browser;
  const standing = await notifications?.getAll();
  for (const address of Object.keys(standing ?? {})) clearNotification(address);
}

import { browser } from 'wxt/browser';
import { SERVICE } from './service.ts';

// Without a port: Firefox refuses origins with one.
const HOST_ACCESS = { origins: [`${SERVICE.origin}/*`] };

/**
 * Whether the browser lets this extension reach the service: a user may take that back at any time.
 * True where the browser fails to say. Never rejects: a request waits for it.
 */
export function hasHostAccess(): Promise<boolean> {
  return browser.permissions.contains(HOST_ACCESS).catch(() => true);
}

/**
 * Asks the user for access to the service; answers whether it was given. Must be called by a page in
 * the handler of a click.
 */
export function requestHostAccess(): Promise<boolean> {
  return browser.permissions.request(HOST_ACCESS);
}

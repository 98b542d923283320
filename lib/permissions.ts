import { browser, type Browser } from 'wxt/browser';
import { serviceOf, type ServiceId } from './core/service.ts';

/**
 * Whether the browser lets this extension reach a service: a user may take that back at any time.
 * True where the browser fails to say. Never rejects: a request waits for it.
 */
export function hasHostAccess(service: ServiceId): Promise<boolean> {
  return browser.permissions.contains(accessTo(service)).catch(() => true);
}

/**
 * Asks the user for access to a service; answers whether it was given. Never rejects. Must be called by
 * a page in the handler of a click.
 */
export function requestHostAccess(service: ServiceId): Promise<boolean> {
  return requestPermission(accessTo(service));
}

/**
 * Asks the user for a permission; answers whether it was given. Never rejects: browsers refuse to ask
 * for what they find wrong, or outside the handler of a click, and then nothing was given either.
 */
export async function requestPermission(wanted: Browser.permissions.Permissions): Promise<boolean> {
  try {
    return await browser.permissions.request(wanted);
  } catch {
    return false;
  }
}

function accessTo(service: ServiceId): { origins: string[] } {
  // Without a port: Firefox refuses origins with one.
  return { origins: [`${serviceOf(service).origin.replace(/:\d+$/, '')}/*`] };
}

import { browser } from 'wxt/browser';

/**
 * Closes what is stored to content scripts. There are none here: this holds should there ever be one by
 * mistake. Chrome can since 140, Firefox cannot; `storage.session` is closed to them from the start. Not
 * awaited and never fails, for nothing else depends on it.
 */
export function closeStorage(): void {
  const closed = browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  closed?.catch(() => undefined);
}

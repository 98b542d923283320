import { browser } from 'wxt/browser';
import type { Badge } from './core/badge.ts';

// White text on each has a contrast of at least 4.5 : 1.
const COLOR: Readonly<Record<Badge['tone'], string>> = {
  trouble: '#c5221f',
  ready: '#137a3e',
  failed: '#c5221f',
  processing: '#5f6368',
};

/** Shows the badge and its title on the toolbar button. */
export async function paintBadge({ text, tone, title }: Badge): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text }),
    browser.action.setBadgeBackgroundColor({ color: COLOR[tone] }),
    browser.action.setBadgeTextColor({ color: '#ffffff' }),
    browser.action.setTitle({ title }),
  ]);
}

/**
 * Opens the popup; answers whether the browser let it. Firefox does so only in the handler of what its
 * user did, before anything is awaited; Chrome only in a window that has the focus.
 */
export function openPopup(): Promise<boolean> {
  return browser.action.openPopup().then(
    () => true,
    () => false,
  );
}

/** Whether the button is in sight on the toolbar; null where the browser does not tell. */
export async function isPinned(): Promise<boolean | null> {
  const settings = await browser.action.getUserSettings();
  return settings.isOnToolbar ?? null;
}

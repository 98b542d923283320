import { browser } from 'wxt/browser';

/** Firefox's part of the browser that Chrome's types do not know. */
type WithSidebar = {
  readonly runtime: object;
  readonly sidebarAction?: { readonly open: () => Promise<void> };
};

/** Shows the full tab: the one that is open already, or else a new one. */
export async function openTasksTab(): Promise<void> {
  const url = browser.runtime.getURL('/tasks.html');
  const [tab] = await browser.tabs.query({ url });
  if (tab?.id === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(tab.id, { active: true });
}

/**
 * Opens the panel at the window's side: Chrome's side panel, Firefox's sidebar. Must be called in the
 * handler of a click, before anything is awaited.
 */
export async function openSidePanel(): Promise<void> {
  const { sidebarAction }: WithSidebar = browser;
  if (sidebarAction !== undefined) await sidebarAction.open();
  else await browser.sidePanel.open({ windowId: browser.windows.WINDOW_ID_CURRENT });
}

/** Shows the options. */
export function openOptions(): void {
  void browser.runtime.openOptionsPage();
}

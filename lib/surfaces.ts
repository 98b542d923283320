import { browser } from 'wxt/browser';

/** Firefox's part of the browser that Chrome's types do not know. */
type WithSidebar = {
  readonly runtime: object;
  readonly sidebarAction?: { readonly open: () => Promise<void> };
};

/** The address of the full tab, with a hash that says what it is to show. */
export function tasksPage(hash: string): string {
  return browser.runtime.getURL('/tasks.html') + hash;
}

/** Shows the full tab: the one that is open already, or else a new one. */
export async function openTasksTab(hash = ''): Promise<void> {
  // Patterns have no hash: this one is met by the page whatever it shows.
  const [tab] = await browser.tabs.query({ url: tasksPage('') });
  if (tab?.id === undefined) return openNewTab(tasksPage(hash));
  // An address that differs by its hash alone does not load the page again; without one, it would.
  await browser.tabs.update(tab.id, { active: true, url: tasksPage(hash || '#tasks') });
  await browser.windows.update(tab.windowId, { focused: true });
}

async function openNewTab(url: string): Promise<void> {
  // A browser may go on without a window for it to stand in.
  await browser.tabs.create({ url }).catch(() => browser.windows.create({ url }));
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

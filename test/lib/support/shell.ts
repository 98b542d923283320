import { fakeBrowser } from 'wxt/testing/fake-browser';
import { intercept } from './intercept.ts';

type Listener = (...args: readonly unknown[]) => unknown;

/** What stands under the address bar: the line for the text itself first. */
export type Lines = { readonly first: string; readonly others: readonly unknown[] };

/** What a browser shows around its pages: address bar, menus, keys, tabs, the popup, the desktop. */
export class Shell {
  /** Whether the browser opens the popup when it is asked to. */
  opensPopup = true;
  /** How often it did. */
  popups = 0;
  /** Whether the user lets the extension show notifications. */
  hasNotifications = false;
  /** The words of all notifications that were shown, by their addresses. */
  readonly shown: (readonly [address: string, words: string])[] = [];
  /** The addresses of the notifications that stand. */
  readonly standing = new Set<string>();
  /** What the extension's tab shows; null where there is none. */
  tab: string | null = null;
  /** The item in the menu of selected text. */
  menu: unknown = null;
  readonly #listeners = new Map<string, Listener>();
  #first = '';

  constructor() {
    const { omnibox, contextMenus, commands, notifications } = fakeBrowser;
    this.#hear('typed', omnibox.onInputChanged);
    this.#hear('entered', omnibox.onInputEntered);
    this.#hear('menu', contextMenus.onClicked);
    this.#hear('key', commands.onCommand);
    this.#hear('clicked', notifications.onClicked);
    intercept(omnibox, 'setDefaultSuggestion', ([line]) => {
      this.#first = String(Reflect.get(Object(line), 'description'));
    });
    intercept(contextMenus, 'removeAll', async () => void (this.menu = null));
    intercept(contextMenus, 'create', ([item]) => void (this.menu = item));
    intercept(notifications, 'create', async ([address, shown]) => {
      if (!this.hasNotifications) throw new Error('No permission');
      this.shown.push([String(address), String(Reflect.get(Object(shown), 'message'))]);
      this.standing.add(String(address));
    });
    intercept(notifications, 'getAll', async () =>
      Object.fromEntries([...this.standing].map((address) => [address, {}])),
    );
    intercept(notifications, 'clear', async ([address]) => this.standing.delete(String(address)));
    this.#showPages();
  }

  #showPages(): void {
    const { action, tabs, windows } = fakeBrowser;
    intercept(action, 'openPopup', async () => {
      if (!this.opensPopup) throw new Error('No window has the focus');
      this.popups += 1;
    });
    intercept(tabs, 'query', async () => (this.tab === null ? [] : [{ id: 1, windowId: 2 }]));
    intercept(tabs, 'create', async ([made]) => this.#show(made));
    intercept(tabs, 'update', async ([, changed]) => this.#show(changed));
    intercept(windows, 'update', async () => undefined);
  }

  /** A text is typed after the keyword in the address bar; answers what stands below it. */
  type(text: string): Promise<Lines> {
    return new Promise((resolve) => {
      this.happens('typed', text, (others: readonly unknown[]) =>
        resolve({ first: this.#first, others }),
      );
    });
  }

  /** Something happens that the worker listens for. */
  happens(name: 'typed' | 'entered' | 'menu' | 'key' | 'clicked', ...args: unknown[]): void {
    this.#listeners.get(name)?.(...args);
  }

  /** What waits for the popup. */
  async errand(): Promise<unknown> {
    const { errand } = await fakeBrowser.storage.session.get('errand');
    return errand;
  }

  #show(page: unknown): void {
    const url: unknown = Reflect.get(Object(page), 'url');
    if (typeof url === 'string') this.tab = url.replace(/^[^#]*\//, '');
  }

  #hear(name: string, event: object): void {
    intercept(event, 'addListener', ([listener]) => {
      if (typeof listener === 'function')
        this.#listeners.set(name, (...args) => Reflect.apply(listener, null, args));
    });
  }
}

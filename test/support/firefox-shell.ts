import type { Page } from 'puppeteer-core';
import type { BrowserShell } from './browser-shell.ts';
import { pressInWindow } from './firefox-keys.ts';
import { focusPopup } from './firefox-popup.ts';
import type { FirefoxSession } from './firefox-session.ts';

type Notifications = {
  readonly emit: (event: 'clicked', address: string) => void;
  set: (address: string, shown: object) => unknown;
};

declare const WebExtensionPolicy: {
  getByID(id: string): {
    readonly extension: {
      emit(event: string, ...args: readonly unknown[]): void;
      readonly apiManager: {
        getAPI(
          name: 'notifications',
          extension: object,
          scope: 'addon_parent',
        ): { readonly notificationsMap: Notifications };
      };
    };
  };
};
declare const ChromeUtils: {
  importESModule(address: string): {
    readonly ExtensionSearchHandler: {
      handleSearch(
        search: { readonly keyword: string; readonly text: string; inPrivateWindow: false },
        answer: (lines: readonly { readonly description: string }[]) => void,
      ): unknown;
      handleInputEntered(keyword: string, text: string, where: 'current'): void;
    };
  };
};
declare const recorded: string[];

/** The shell of Firefox: its own parts are told what they would hear from the user, by a control page. */
export function firefoxShell({ control, id }: FirefoxSession): BrowserShell {
  return {
    type: (text) => type(control, text),
    enter: (text) => enter(control, text),
    chooseItem: (selectionText) =>
      control.evaluate(
        (each, text) => {
          const info = { menuItemId: 'track', selectionText: text, editable: false };
          WebExtensionPolicy.getByID(each).extension.emit('webext-menu-menuitem-click', info, null);
        },
        id,
        selectionText,
      ),
    pressCopyKey: () =>
      pressInWindow(control, ['Alt', 'Shift'], { key: '#', code: 'Digit3', keyCode: 51 }),
    pressEnterInPopup: async () => {
      await focusPopup(control);
      await pressInWindow(control, [], { key: 'Enter', code: 'Enter', keyCode: 13 });
    },
    recordNotifications: async () => {
      await recordNotifications(control, id);
      return () => control.evaluate(() => recorded);
    },
    clickNotification: (address) =>
      control.evaluate(
        (each, clicked) => {
          const { extension } = WebExtensionPolicy.getByID(each);
          const api = extension.apiManager.getAPI('notifications', extension, 'addon_parent');
          api.notificationsMap.emit('clicked', clicked);
        },
        id,
        address,
      ),
  };
}

function type(control: Page, text: string): Promise<readonly string[]> {
  return control.evaluate((typed) => {
    const { ExtensionSearchHandler } = ChromeUtils.importESModule(
      'resource://gre/modules/ExtensionSearchHandler.sys.mjs',
    );
    return new Promise<readonly string[]>((resolve) => {
      ExtensionSearchHandler.handleSearch(
        { keyword: '2c', text: `2c ${typed}`, inPrivateWindow: false },
        (lines) => resolve(lines.map(({ description }) => description)),
      );
    });
  }, text);
}

function enter(control: Page, text: string): Promise<void> {
  return control.evaluate((typed) => {
    const { ExtensionSearchHandler } = ChromeUtils.importESModule(
      'resource://gre/modules/ExtensionSearchHandler.sys.mjs',
    );
    ExtensionSearchHandler.handleInputEntered('2c', `2c ${typed}`, 'current');
  }, text);
}

/** Without a display a notification is gone as soon as it is made. */
function recordNotifications(control: Page, id: string): Promise<void> {
  return control.evaluate((each) => {
    const { extension } = WebExtensionPolicy.getByID(each);
    const { notificationsMap } = extension.apiManager.getAPI(
      'notifications',
      extension,
      'addon_parent',
    );
    const all: string[] = [];
    Reflect.set(globalThis, 'recorded', all);
    const { set } = notificationsMap;
    notificationsMap.set = (address, shown) => {
      all.push(address);
      return Reflect.apply(set, notificationsMap, [address, shown]);
    };
  }, id);
}

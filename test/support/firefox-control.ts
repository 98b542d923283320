import type { Browser, Page } from 'puppeteer-core';
import { openFirefoxPage } from './firefox-page.ts';
import { until } from './until.ts';

declare const WebExtensionPolicy: { getByID(id: string): object | null };
declare const Services: {
  readonly console: { getMessageArray(): readonly { readonly message: string }[] };
  readonly prefs: { setIntPref(name: string, value: number): void };
  readonly locale: { availableLocales: readonly string[]; requestedLocales: readonly string[] };
};
type AddOn = { disable(): Promise<void>; enable(): Promise<void> };
type AddOns = { readonly AddonManager: { getAddonByID(id: string): Promise<AddOn | null> } };
declare const ChromeUtils: { importESModule(address: string): AddOns };
declare const Ci: { readonly nsIClipboardHelper: symbol };
declare const Cc: Readonly<
  Record<string, { getService(what: symbol): { copyString(text: string): void } }>
>;

/** Opens an empty page that runs with the rights of the browser itself. */
export function openControlPage(browser: Browser): Promise<Page> {
  return openFirefoxPage(browser, 'chrome://browser/content/blanktab.html');
}

/** Whether the extension is installed and on. */
export function isInstalled(control: Page, id: string): Promise<boolean> {
  return control.evaluate((each) => WebExtensionPolicy.getByID(each) !== null, id);
}

/**
 * Makes a language the browser's own, though no pack with its words for it is installed. An extension
 * takes its language when it starts: one that runs already starts anew.
 */
export function setLanguage(control: Page, language: string, id: string): Promise<void> {
  return control.evaluate(
    async (tag, each) => {
      Services.locale.availableLocales = [tag, 'en-US'];
      Services.locale.requestedLocales = [tag];
      const manager = 'resource://gre/modules/AddonManager.sys.mjs';
      const addOn = await ChromeUtils.importESModule(manager).AddonManager.getAddonByID(each);
      await addOn?.disable();
      await addOn?.enable();
    },
    language,
    id,
  );
}

/** What any page was kept from by its content security policy, as the browser's console has it. */
export function policyViolations(control: Page): Promise<readonly string[]> {
  return control.evaluate(() => {
    const messages = Services.console.getMessageArray().map(({ message }) => message);
    return messages.filter((message) => message.includes('Content-Security-Policy'));
  });
}

/** The clipboard's text. */
export function clipboardText(control: Page): Promise<string> {
  return control.evaluate(() => navigator.clipboard.readText());
}

/** Puts text on the clipboard, which a page may only do while it is in front. */
export function setClipboardText(control: Page, text: string): Promise<void> {
  return control.evaluate((value) => {
    const helper = Cc['@mozilla.org/widget/clipboardhelper;1'];
    helper?.getService(Ci.nsIClipboardHelper).copyString(value);
  }, text);
}

/** BiDi has no command for it and the preference holds for all pages: 0 is dark, 1 light. */
export async function setColorScheme(
  control: Page,
  page: Page,
  scheme: 'light' | 'dark',
): Promise<void> {
  await control.evaluate(
    (value) => Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', value),
    scheme === 'dark' ? 0 : 1,
  );
  await until(
    () => page.evaluate((each) => matchMedia(`(prefers-color-scheme: ${each})`).matches, scheme),
    (matches) => matches,
    { what: `${scheme} colours` },
  );
}

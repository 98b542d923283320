import { browser } from 'wxt/browser';
import { createLanguage, type Language } from './core/language.ts';

/** Keys are typed where words are asked for; the forms for counts are put together there. */
type Messages = { readonly i18n: { getMessage(key: string, parts: string[]): string } };

/** The language among this extension's that the browser chose by its own. */
export function browserLanguage(): Language {
  const { i18n }: Messages = browser;
  return createLanguage(
    (key, parts) => i18n.getMessage(key, [...parts]),
    browser.i18n.getUILanguage(),
  );
}

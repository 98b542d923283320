import { readdirSync, readFileSync } from 'node:fs';
import { createLanguage, type Language } from '../../lib/core/language.ts';
import { readerOf, type Messages } from './message-reader.ts';

const ROOT = 'public/_locales';

/** The folders of the languages that Task Tray speaks. */
export const FOLDERS: readonly string[] = readdirSync(ROOT);

/** The messages of a language, as its file has them. */
export function messagesOf(folder: string): Messages {
  const messages: Messages = JSON.parse(readFileSync(`${ROOT}/${folder}/messages.json`, 'utf8'));
  return messages;
}

/** A language with its messages read as browsers read them. */
export function languageOf(folder: string, uiLocale = 'en-US'): Language {
  return createLanguage(readerOf(messagesOf(folder)), uiLocale);
}

export const ENGLISH = languageOf('en');

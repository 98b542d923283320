import { readFileSync } from 'node:fs';
import { createLanguage, type Language } from '../../lib/core/language.ts';

/** The folders of the languages that Task Tray speaks. */
export const FOLDERS = ['en', 'es', 'pt_BR', 'ru', 'zh_CN'] as const;

type Messages = Readonly<Record<string, { readonly message: string }>>;

/** The messages of a language, as its file has them. */
export function messagesOf(folder: (typeof FOLDERS)[number]): Messages {
  const file = new URL(`../../public/_locales/${folder}/messages.json`, import.meta.url);
  const messages: Messages = JSON.parse(readFileSync(file, 'utf8'));
  return messages;
}

/** A language with its messages read as browsers read them. */
export function languageOf(folder: (typeof FOLDERS)[number], uiLocale = 'en-US'): Language {
  const messages = messagesOf(folder);
  return createLanguage((key, parts) => {
    const { message = '' } = messages[key] ?? {};
    return message.replaceAll(/\$(\d)/g, (_, place) => parts[Number(place) - 1] ?? '');
  }, uiLocale);
}

export const ENGLISH = languageOf('en');

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../lib/core/language.ts';

const Context = createContext<Language | null>(null);

/** Gives the components inside it their words. */
export const Speaking = Context.Provider;

/** The words for this component. */
export function useLanguage(): Language {
  const language = useContext(Context);
  if (language === null) throw new Error('No language: there is no Speaking around this component');
  return language;
}

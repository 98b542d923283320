import { browser } from 'wxt/browser';
import type { Suggestions } from './core/suggestions.ts';

/** What XML has no place for: a browser that reads descriptions as XML would refuse all of them. */
const NO_XML = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

type Line = { readonly content: string; readonly description: string };
type Answer = (lines: Line[]) => void;

/** Answers what is typed after the keyword in the address bar, and hears what is entered. */
export function onTyped(
  suggest: (text: string) => Promise<Suggestions>,
  enter: (text: string) => void,
): void {
  const { omnibox } = browser;
  async function change(text: string, answer: Answer): Promise<void> {
    const { first, others } = await suggest(text);
    void omnibox.setDefaultSuggestion({ description: described(first) });
    answer(others.map(({ text: content, words }) => ({ content, description: described(words) })));
  }
  omnibox.onInputChanged.addListener((text, answer) => void change(text, answer));
  omnibox.onInputEntered.addListener(enter);
}

/** Chrome reads descriptions as XML, Firefox as text. */
function described(words: string): string {
  if (import.meta.env.FIREFOX) return words;
  return words.replace(NO_XML, '').replace(/[&<>'"]/g, (each) => `&#${each.charCodeAt(0)};`);
}

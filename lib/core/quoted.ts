import { shownText } from './shown-text.ts';

/** The most that is shown of a text in a line or a sentence, in characters. */
export const LONGEST_QUOTE = 300;

/** Letters that are written from right to left: Hebrew, Arabic and their neighbours. */
const FROM_RIGHT =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** A text from outside as a part of a sentence of ours, whose words keep their order around it. */
export function quoted(text: string): string {
  const shown = shownText(text, LONGEST_QUOTE);
  // Nothing in it can end the isolation: `shownText` leaves no such character.
  return FROM_RIGHT.test(shown) ? `\u2068${shown}\u2069` : shown;
}

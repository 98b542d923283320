import { shownText } from '../lib/core/shown-text.ts';
import { useLanguage } from './language.ts';

/** So much of a text can be laid out at once without holding the page up, in characters. */
const MOST = 20_000;

type Props = {
  readonly text: string;
  /** The element that it stands in, and scrolls in if it is long. */
  readonly as: 'code' | 'pre';
};

/** A text from outside, of any length: what is too much to be shown is said to be there. */
export function LongText({ text, as: Element }: Props) {
  const { say, number } = useLanguage();
  return (
    <>
      {/* A long one is scrolled, by keys too. */}
      <Element tabIndex={0}>{shownText(text, MOST)}</Element>
      {text.length > MOST && (
        <p class="help">{say('textShortened', number(MOST), number(text.length))}</p>
      )}
    </>
  );
}

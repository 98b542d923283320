/**
 * What can't be seen and yet changes how its neighbours look: controls, breaks of lines, letters of no
 * width, turns of the writing direction. Joiners and variants of letters stay, since labels in many
 * scripts need them, and so do the line breaks and tabs of a pretty answer. Of marks on one letter five
 * and more would pile up over the lines around.
 */
const UNSEEN =
  /(?![\t\n\r]|[\u200C-\u200D]|[\uFE0E-\uFE0F])[\p{Cc}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?<=\p{M}{4})\p{M}/gu;

/**
 * A text from outside as it can be shown, cut after so many characters: what can't be seen in it stands
 * as `\u202E`. What is copied must be the text itself.
 */
export function shownText(text: string, most: number): string {
  const shown = text.slice(0, most).replace(UNSEEN, escaped);
  return text.length > most ? `${shown}…` : shown;
}

function escaped(character: string): string {
  return `\\u${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
}

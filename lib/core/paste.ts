import { isTaskId } from './task.ts';

/** The most ids that one paste may add (PRODUCT: more adds nothing). */
export const MOST_IDS = 1_000;

/** What a pasted or typed text says. */
export type Paste =
  | {
      readonly kind: 'ids';
      /** Each once, in the order of the text. */
      readonly ids: readonly string[];
      /** The pieces that were not understood, as written. */
      readonly leftover: readonly string[];
    }
  | { readonly kind: 'too-many'; readonly found: number }
  | { readonly kind: 'none'; readonly reason: 'empty' | 'no-id' | 'out-of-range' };

// Blanks are bounded so that a hostile text cannot make the search quadratic.
const BLANK = String.raw`\s{0,8}`;
const QUOTE = String.raw`\\?["'\x60]?`;
const NUMBER = String.raw`(\d+)(?!\w|[.-]\w)`;
const LABELLED = new RegExp(
  [
    String.raw`(?:task|captcha)[\s_-]?id${QUOTE}${BLANK}(?:[:=#]|=>|->|is\b)?>?${BLANK}${QUOTE}${NUMBER}`,
    String.raw`"request\\?"${BLANK}:${BLANK}\\?"${NUMBER}`,
    String.raw`\bOK\|${NUMBER}`,
  ].join('|'),
  'gi',
);

// Below eight digits a number in prose is a port, a line, a duration; ids have eleven (API facts).
const IN_PROSE = /(?<![\w.-])\d{8,}(?!\w|[.-]\w)/g;

/**
 * Reads task ids out of any text: one, many, a JSON answer or a whole log. Never throws; the text
 * itself is never changed, so that what was not understood can stay where the user typed it.
 */
export function readPaste(text: string): Paste {
  if (text.trim() === '') return { kind: 'none', reason: 'empty' };
  const labelled = [...text.matchAll(LABELLED)].map((match) => match[1] ?? match[2] ?? match[3]);
  if (labelled.length > 0) return sort(labelled.filter((id) => id !== undefined));

  const pieces = text.split(/[\s,;]+/).flatMap((piece) => bare(piece) || []);
  const numbers = pieces.filter((piece) => /^\d+$/.test(piece)).length;
  if (pieces.length - numbers > numbers) return sort(text.match(IN_PROSE) ?? []);
  return sort(pieces);
}

// The name of a list of ids, before the first of them.
const LIST_NAME = /^["'`([{<]{0,8}(?:task|captcha)?[_-]?ids["'`]?[:=]?/i;

/** A piece without the name, quotes and brackets that a list in JSON or prose puts around it. */
function bare(piece: string): string {
  // The look back keeps a hostile run of quotes from being tried from each of its characters.
  return piece.replace(LIST_NAME, '').replace(/^["'`([{<]+|(?<!["'`)\]}>])["'`)\]}>]+$/g, '');
}

function sort(pieces: readonly string[]): Paste {
  const ids = new Set<string>();
  const leftover = new Set<string>();
  for (const piece of pieces) {
    const digits = piece.replace(/^0+(?=\d)/, '');
    if (isTaskId(digits)) ids.add(digits);
    else leftover.add(piece);
  }
  if (ids.size > MOST_IDS) return { kind: 'too-many', found: ids.size };
  if (ids.size > 0) return { kind: 'ids', ids: [...ids], leftover: [...leftover] };
  const isNumber = [...leftover].some((piece) => /^\d+$/.test(piece));
  return { kind: 'none', reason: isNumber ? 'out-of-range' : 'no-id' };
}

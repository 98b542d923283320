import { FIRST_SERVICE, isKnown, type ServiceId } from './service.ts';
import { isTaskId, isTaskNumber } from './task.ts';

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
const END = String.raw`(?!\w|[.-]\w)`;
const UUID = String.raw`[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}`;

/** How ids are found in a text, and told from other pieces of it. `uuid` is empty or ends with `|`. */
function formOf(uuid: string, isId: (text: string) => boolean) {
  const id = `(${uuid}\\d+)${END}`;
  const labelled = [
    String.raw`(?:task|captcha)[\s_-]?id${QUOTE}${BLANK}(?:[:=#]|=>|->|is\b)?>?${BLANK}${QUOTE}${id}`,
    String.raw`"request\\?"${BLANK}:${BLANK}\\?"${id}`,
    String.raw`\bOK\|${id}`,
  ];
  return {
    labelled: new RegExp(labelled.join('|'), 'gi'),
    bare: new RegExp(`^(?:${uuid}\\d+)$`, 'i'),
    // Below eight digits a number in prose is a port, a line, a duration; ids have eleven (API facts).
    inProse: new RegExp(String.raw`(?<![\w.-])(?:${uuid}\d{8,})${END}`, 'gi'),
    isId,
  };
}

type Form = ReturnType<typeof formOf>;

const NUMBERS = formOf('', isTaskNumber);
const NUMBERS_AND_UUIDS = formOf(`${UUID}|`, isTaskId);

/**
 * Reads a service's task ids out of any text: one, many, a JSON answer or a whole log. Never throws; the
 * text itself is never changed, so that what was not understood can stay where the user typed it.
 */
export function readPaste(text: string, service: ServiceId = FIRST_SERVICE): Paste {
  if (text.trim() === '') return { kind: 'none', reason: 'empty' };
  const form = isKnown(service) ? NUMBERS : NUMBERS_AND_UUIDS;
  const labelled = [...text.matchAll(form.labelled)].map(
    ([, one, two, three]) => one ?? two ?? three,
  );
  if (labelled.length > 0)
    return sort(
      labelled.filter((id) => id !== undefined),
      form,
    );

  const pieces = text.split(/[\s,;]+/).flatMap((piece) => bare(piece) || []);
  const ids = pieces.filter((piece) => form.bare.test(piece)).length;
  if (pieces.length - ids > ids) return sort(text.match(form.inProse) ?? [], form);
  return sort(pieces, form);
}

// The name of a list of ids, before the first of them.
const LIST_NAME = /^["'`([{<]{0,8}(?:task|captcha)?[_-]?ids["'`]?[:=]?/i;

/** A piece without the name, quotes and brackets that a list in JSON or prose puts around it. */
function bare(piece: string): string {
  // The look back keeps a hostile run of quotes from being tried from each of its characters.
  return piece.replace(LIST_NAME, '').replace(/^["'`([{<]+|(?<!["'`)\]}>])["'`)\]}>]+$/g, '');
}

function sort(pieces: readonly string[], { isId }: Form): Paste {
  const ids = new Set<string>();
  const leftover = new Set<string>();
  for (const piece of pieces) {
    const id = piece.replace(/^0+(?=\d+$)/, '');
    if (isId(id)) ids.add(id);
    else leftover.add(piece);
  }
  if (ids.size > MOST_IDS) return { kind: 'too-many', found: ids.size };
  if (ids.size > 0) return { kind: 'ids', ids: [...ids], leftover: [...leftover] };
  const isNumber = [...leftover].some((piece) => /^\d+$/.test(piece));
  return { kind: 'none', reason: isNumber ? 'out-of-range' : 'no-id' };
}

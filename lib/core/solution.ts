import { guessFamily } from './family.ts';
import { isRecord, toText, valueAt, type Json, type JsonRecord } from './json.ts';
import type { Failure } from './task.ts';

/** A ready answer's properties, as far as they came; times in unix seconds. */
export type Answer = {
  readonly status: string | null;
  /** Null where the answer holds none. */
  readonly solution: Json;
  /** A decimal string in the account's currency. */
  readonly cost: string | null;
  readonly ip: string | null;
  readonly createTime: number | null;
  readonly endTime: number | null;
  readonly solveCount: number | null;
  /** What it says of an error: none, but for the number 0, in most ready answers. */
  readonly failure: Failure;
};

/** The last moment that a date can hold, in unix seconds. */
const LAST_SECOND = 8.64e12;

/** How long the service took for an answer, in s; null where its times do not say. */
export function secondsTaken({ createTime, endTime }: Answer): number | null {
  // A task can't have ended before it began, or after all calendars: then its times say nothing.
  if (createTime === null || endTime === null || endTime < createTime) return null;
  if (endTime > LAST_SECOND) return null;
  return endTime - createTime;
}

/** What a row shows of a solution and what its *Copy* copies. */
export type Primary =
  /** One value; `path` is its name in the solution, empty where the value is the whole of it. */
  | { readonly kind: 'value'; readonly path: string; readonly text: string }
  /** Several fields that are of use only together, copied as JSON. */
  | { readonly kind: 'fields'; readonly count: number; readonly text: string };

// The field that a user most likely pastes, first match wins (API facts: "Reading a solution").
const PRIMARY_PATHS = [
  'token',
  'gRecaptchaResponse',
  'text',
  'cookie',
  'captcha_voucher',
  'ticket',
  'captcha_output',
  'validate',
  'answer',
  'data.tokens',
  'data.captcha_response',
  'coordinates',
  'click',
  'bounding_boxes',
  'canvas',
  'rotate',
  'domains',
  'Domains',
] as const;

/** What to show and to copy of a solution by default. */
export function primary(solution: Json): Primary {
  if (!isRecord(solution)) return { kind: 'value', path: '', text: toText(solution) };
  const known = primaries.get(solution) ?? primaryOf(solution);
  primaries.set(solution, known);
  return known;
}

// Each row asks for it each second, and the text of a large solution takes its time.
const primaries = new WeakMap<JsonRecord, Primary>();

function primaryOf(solution: JsonRecord): Primary {
  if (guessFamily(solution)?.isWhole) {
    return { kind: 'fields', count: Object.keys(solution).length, text: toText(solution) };
  }
  for (const path of PRIMARY_PATHS) {
    const value = valueAt(solution, path);
    if (value !== undefined && value !== null && value !== '') {
      return { kind: 'value', path, text: toText(value) };
    }
  }
  return { kind: 'value', path: '', text: toText(solution) };
}

/** One part of a solution: its path of names, joined by dots, and its text as it is copied. */
export type Part = { readonly path: string; readonly text: string };

/**
 * The parts of a solution that can be copied on their own: its fields, and those of objects among them.
 * A list is one part. None for what is no object.
 */
export function parts(solution: Json): readonly Part[] {
  return isRecord(solution) && Object.keys(solution).length > 0 ? fieldsOf(solution, '') : [];
}

function fieldsOf(value: Json, path: string): readonly Part[] {
  if (!isRecord(value) || Object.keys(value).length === 0) return [{ path, text: toText(value) }];
  return Object.entries(value).flatMap(([name, field]) =>
    fieldsOf(field, path === '' ? name : `${path}.${name}`),
  );
}

/** Any JSON value: the service calls a solution "an object whose format is in the task's specification". */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** A ready answer's properties, as far as they came; times in unix seconds. */
export type Answer = {
  readonly solution: Json;
  /** A decimal string in the account's currency. */
  readonly cost: string | null;
  readonly ip: string | null;
  readonly createTime: number | null;
  readonly endTime: number | null;
  readonly solveCount: number | null;
};

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

// Fields by which GeeTest v3 and v4, Capy, Lemin, Tencent and Amazon WAF are told.
const TOGETHER = [
  ['challenge', 'validate', 'seccode'],
  ['lot_number', 'captcha_output'],
  ['captchakey', 'challengekey'],
  ['answer', 'challenge_id'],
  ['ticket', 'randstr'],
  ['captcha_voucher'],
] as const;

/** What to show and to copy of a solution by default. */
export function primary(solution: Json): Primary {
  if (!isRecord(solution)) return { kind: 'value', path: '', text: toText(solution) };
  if (TOGETHER.some((names) => names.every((name) => Object.hasOwn(solution, name)))) {
    return { kind: 'fields', count: Object.keys(solution).length, text: JSON.stringify(solution) };
  }
  for (const path of PRIMARY_PATHS) {
    const value = valueAt(solution, path);
    if (value !== undefined && value !== null && value !== '')
      return { kind: 'value', path, text: toText(value) };
  }
  return { kind: 'value', path: '', text: toText(solution) };
}

/** A value as it is copied: a string as it is, anything else as JSON. */
export function toText(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The parts of a solution that can be copied on their own: its own fields, one level deep. */
export function parts(solution: Json): readonly (readonly [path: string, text: string])[] {
  if (!isRecord(solution)) return [];
  return Object.entries(solution).flatMap(([name, value]) =>
    name === 'data' && isRecord(value)
      ? Object.entries(value).map(([inner, deep]) => [`data.${inner}`, toText(deep)] as const)
      : [[name, toText(value)] as const],
  );
}

function valueAt(solution: Json, path: string): Json | undefined {
  let value: Json | undefined = solution;
  for (const name of path.split('.')) {
    value = isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  }
  return value;
}

function isRecord(value: Json | undefined): value is { readonly [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

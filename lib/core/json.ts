/** Any JSON value. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** A JSON object: a value with names. */
export type JsonRecord = { readonly [name: string]: Json };

/** Whether a value is a JSON object. */
export function isRecord(value: Json | undefined): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value under a path of names joined by dots; undefined where there is none. */
export function valueAt(value: Json, path: string): Json | undefined {
  let found: Json | undefined = value;
  for (const name of path.split('.')) {
    found = isRecord(found) && Object.hasOwn(found, name) ? found[name] : undefined;
  }
  return found;
}

/** A value as it is copied: a string as it is, anything else as JSON. */
export function toText(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Nesting beyond this is no solution that anybody could use, and recursing into it could overflow. */
const DEEPEST = 100;

/** Whether a value is nested too deep to be walked through. */
export function isDeep(value: Json, room = DEEPEST): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const inner: readonly Json[] = Object.values(value);
  return room === 0 ? inner.length > 0 : inner.some((each) => isDeep(each, room - 1));
}

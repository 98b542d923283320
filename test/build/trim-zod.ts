import type { Plugin } from './plugin.ts';
import { trim, type Unused } from './trim.ts';

/** Of its classes only objects, unions, optional and custom values are used, and each parses at once. */
const UNUSED: Unused = [
  // Encoding, which is parsing backwards.
  [/ {8}const handleCanaryResult = [^]*?(?= {8}inst\._zod\.run = )/, ''],
  [/ {12}if \(ctx\.skipChecks\) \{[^]*?(?= {12}\/\/ forward)/, ''],
  // What discriminated unions, records and template literals want to know of their parts.
  [
    / {4}util\.defineLazyInternal\(inst, "(?:propValues|values|pattern)", \(zod\) => (?:\{[^]*?\n {4}\}\);|[^\n]*;)\n/g,
    '',
  ],
  // Objects that keep or refuse properties which their shape does not name.
  [
    /return handleCatchall\(proms, input, payload, ctx, _normalized\.value[^\n]*/,
    'return payload;',
  ],
  // The words for what is wrong: it is only asked whether something is.
  [/\.issues\.map\(\(iss\) => util\.finalizeIssue\(iss, ctx, core\.config\(\)\)\)/g, '.issues'],
  // Schemas that answer later.
  [/return validateAsync\(inst, value\);/, 'return { issues: [] };'],
];

/**
 * Trims the part of zod that parses, for the sake of the worker, which the browser loads again at each
 * wake-up, and of each page.
 */
export function trimZod(): Plugin {
  return trim('/zod/v4/core/schemas.js', UNUSED);
}

import type { Plugin } from './plugin.ts';
import { trim, type Unused } from './trim.ts';

/** Of its classes only objects, unions, optional and custom values are used, and each parses at once. */
const SCHEMAS: Unused = [
  // What it tells of itself to those who extend it.
  [/ {4}inst\._zod\.bag = [^]*?\._zod\.version = version;\n/, ''],
  // Encoding, which is parsing backwards.
  [/ {8}const handleCanaryResult = [^]*?(?= {8}inst\._zod\.run = )/, ''],
  [/ {12}if \(ctx\.skipChecks\) \{[^]*?(?= {12}\/\/ forward)/, ''],
  // Checks that wait for each other: a custom value has one, all others none.
  [
    /const runChecks = [^]*?\n {8}\};/,
    'const runChecks = (payload) => { for (const { _zod } of checks) _zod.check(payload); return payload; };',
  ],
  // A way in that is made when it is first used, and that classes of others can change.
  [
    /\}, \{\n[^\n]*\n {4}get "~standard"[^]*?\n\}\);/,
    '    inst["~standard"] = standardProps(inst);\n});',
  ],
  // What discriminated unions, records and template literals want to know of their parts.
  [
    / {4}util\.defineLazyInternal\(inst, "(?:propValues|values|pattern)", \(zod\) => (?:\{[^]*?\n {4}\}\);|[^\n]*;)\n/g,
    '',
  ],
  // Shapes that are made late or have symbols for names.
  [/const desc = Object\.getOwnPropertyDescriptor\(def, "shape"\);[^]*?(?=const _normalized)/, ''],
  [
    /util\.cached\(\(\) => normalizeDef\(def\)\)/,
    '{ value: { shape: def.shape, allKeys: Object.keys(def.shape) } }',
  ],
  // Objects that contain themselves, that keep or refuse properties which their shape does not name,
  // or of which parsing ends at the first mistake.
  [/core\.globalConfig\.memoizer/g, 'null'],
  [/(?<=abortEarly = )ctx\?\.abortEarly;/g, 'false;'],
  [/const catchall = def\.catchall;/g, 'const catchall = null;'],
  // The words for what is wrong: it is only asked whether something is.
  [/\.issues\.map\(\(iss\) => util\.finalizeIssue\(iss, ctx, core\.config\(\)\)\)/g, '.issues'],
  [/util\.prefixIssues\(key, result\.issues\)/g, 'result.issues'],
  [/const nonaborted = [^]*?(?= {4}final\.issues)/, ''],
  [/const _iss = \{[^]*?util\.issue\(_iss\)/, 'payload.issues.push({ code: "custom" }'],
  // Schemas that answer later.
  [/\b\w+ instanceof Promise/g, 'false'],
  [/proms\.length \? [^\n]* : payload;/g, 'payload;'],
  [/return validateAsync\(inst, value\);/, 'return { issues: [] };'],
];

const CORE: Unused = [
  // Errors, and classes that extend others: all are made by `new`, and none is asked for its name.
  [/let _E = [^]*?(?=export \/\*@__NO_SIDE_EFFECTS__)/, ''],
  [/const Parent = [^]*?(?=function _\()/, ''],
  [/params\?\.Parent \? newError\(Definition\) : this/, 'this'],
  [/Object\.defineProperty\(_, Symbol\.hasInstance[^]*?(?=return _;)/, ''],
  // What is added to classes, by themselves or by others.
  [/const protoMembers = [^]*?(?=function init)/, ''],
  [/if \(initialized\) \{[^]*?(?=\n {4}\}\n {4}\/\/ doesn't)/, ''],
  [/const pp = [^]*?pp\(inst\);/, ''],
  [/\(_a = globalThis\)[^]*?(?=\nexport function config)/, 'export const globalConfig = {};'],
];

const UTIL: Unused = [
  // What a schema learns of its parts when it is first used, since they may contain it: none does.
  [
    /(?<=export function defineLazyInternal\(inst, key, compute\)) \{[^]*?\n\}/,
    ' { inst._zod[key] = compute(inst._zod); }',
  ],
  [/export const captureStackTrace = [^\n]*/, 'export const captureStackTrace = () => {};'],
];

/**
 * Trims the part of zod that parses, for the sake of the worker, which the browser loads again at each
 * wake-up, and of each page.
 */
export function trimZod(): Plugin {
  return [
    trim('/zod/v4/core/schemas.js', SCHEMAS),
    trim('/zod/v4/core/core.js', CORE),
    trim('/zod/v4/core/util.js', UTIL),
  ];
}

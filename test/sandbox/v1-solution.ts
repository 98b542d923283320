import { isJsonObject, type Json, type JsonObject } from './json.ts';

/** A solution as API v1 tells it: its main value, and what stands beside it in a JSON answer. */
export interface V1Solution {
  readonly request: Json;
  readonly beside: JsonObject;
}

/** Fields that are the whole answer in API v1, the first that is there. */
const MAIN_FIELDS = ['token', 'gRecaptchaResponse', 'text', 'cookie', 'rotate', 'coordinates'];

/** Fields of a token's solution that API v1 sends beside the token, and their names there. */
const BESIDE: Readonly<Record<string, string>> = { userAgent: 'useragent', respKey: 'respKey' };

/** Translates a solution of API v2: several values that belong together stay one object. */
export function v1Solution(solution: Json): V1Solution {
  if (!isJsonObject(solution)) return { request: solution, beside: {} };
  const { click, validate } = solution;
  if (Array.isArray(click)) return { request: `click:${click.join('/')}`, beside: {} };
  if (validate !== undefined) return { request: geetest(solution), beside: {} };
  const main = MAIN_FIELDS.map((name) => solution[name]).find((value) => value !== undefined);
  if (main === undefined) return { request: solution, beside: {} };
  return { request: typeof main === 'number' ? String(main) : main, beside: besides(solution) };
}

/** Writes a main value as plain text. */
export function v1Text(request: Json): string {
  if (typeof request === 'string') return request;
  const points = Array.isArray(request) ? request.map(pointText) : [];
  if (points.length > 0 && points.every((text) => text !== undefined)) {
    return `coordinate:${points.join(';')}`;
  }
  return JSON.stringify(request);
}

function pointText(value: Json): string | undefined {
  if (!isJsonObject(value)) return undefined;
  const { x, y } = value;
  return typeof x === 'number' && typeof y === 'number' ? `x=${x},y=${y}` : undefined;
}

/** API v1 uses the names of GeeTest's own form fields. */
function geetest(solution: JsonObject): Json {
  return Object.fromEntries(
    Object.entries(solution).map(([name, value]) => [`geetest_${name}`, value]),
  );
}

function besides(solution: JsonObject) {
  const pairs = Object.entries(solution).flatMap(([name, value]) => {
    const renamed = BESIDE[name];
    return renamed === undefined ? [] : [[renamed, value] as const];
  });
  return Object.fromEntries(pairs);
}

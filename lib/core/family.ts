import { isRecord, valueAt, type Json, type JsonRecord } from './json.ts';
import type { Language, MessageKey } from './language.ts';

/** A kind of captcha, told by the fields of its solution: always a guess, no answer names it. */
export type Family = {
  /** What its vendor calls it, or the message for what a recognition task recognised. */
  readonly name: { readonly brand: string } | { readonly message: MessageKey };
  /**
   * How long a token can be used from the moment it was solved, in ms, where its vendor documents
   * that; else null, and nothing may count down.
   */
  readonly lifetime: number | null;
  /** Whether its fields are of use only together. */
  readonly isWhole: boolean;
};

type Rule = readonly [fits: (solution: JsonRecord) => boolean, family: Family];

// developers.google.com/recaptcha/docs/verify
const RECAPTCHA_MS = 120_000;
// developers.cloudflare.com/turnstile/get-started/server-side-validation
const TURNSTILE_MS = 300_000;
// docs.prosopo.io: the default
const PROSOPO_MS = 120_000;

// The first that fits. From the examples of 2captcha.com/api-docs; more special ones come first.
const RULES: readonly Rule[] = [
  [hasAll('challenge', 'validate', 'seccode'), whole('GeeTest v3')],
  [hasAll('lot_number', 'captcha_output'), whole('GeeTest v4')],
  [hasAll('captchakey', 'challengekey'), whole('Capy')],
  [hasAll('answer', 'challenge_id'), whole('Lemin')],
  [hasAll('ticket', 'randstr'), whole('Tencent')],
  [hasAll('captcha_voucher'), whole('Amazon WAF')],
  [hasAll('gRecaptchaResponse', 'respKey'), one('hCaptcha')],
  // hCaptcha's tokens start so, and older answers have no respKey.
  [looksLike('gRecaptchaResponse', /^[EP]\d_/), one('hCaptcha')],
  [hasAll('gRecaptchaResponse'), one('reCAPTCHA', RECAPTCHA_MS)],
  [looksLike('token', /\|(?:pk|r)=/), one('FunCaptcha')],
  [looksLike('token', /^v1\(/), one('MTCaptcha')],
  [both(hasAll('userAgent'), looksLike('token', /^0\./)), one('Turnstile', TURNSTILE_MS)],
  [looksLike('token', /^0x[\da-f]{64,}$/i), one('Prosopo', PROSOPO_MS)],
  [looksLike('cookie', /datadome=/), one('DataDome')],
  [looksLike('data.tokens', /"certifyId"/), one('Alibaba')],
  [looksLike('text', /./), recognised('familyText')],
  [hasAll('coordinates'), recognised('familyCoordinates')],
  [hasAll('click'), recognised('familyGrid')],
  [hasAll('bounding_boxes'), recognised('familyBoxes')],
  [hasAll('canvas'), recognised('familyOutlines')],
  [hasAll('rotate'), recognised('familyRotation')],
];

/** Guesses what kind of captcha a solution belongs to; null where its fields do not tell. */
export function guessFamily(solution: Json): Family | null {
  if (!isRecord(solution)) return null;
  return RULES.find(([fits]) => fits(solution))?.[1] ?? null;
}

/** What a family is called; a brand is the same in all languages. */
export function familyName({ name }: Family, { say }: Language): string {
  return 'brand' in name ? name.brand : say(name.message);
}

function one(brand: string, lifetime: number | null = null): Family {
  return { name: { brand }, lifetime, isWhole: false };
}

function whole(brand: string): Family {
  return { name: { brand }, lifetime: null, isWhole: true };
}

function recognised(message: MessageKey): Family {
  return { name: { message }, lifetime: null, isWhole: false };
}

function hasAll(...names: readonly string[]): Rule[0] {
  return (solution) => names.every((name) => Object.hasOwn(solution, name));
}

function looksLike(path: string, pattern: RegExp): Rule[0] {
  return (solution) => {
    const value = valueAt(solution, path);
    return typeof value === 'string' && pattern.test(value);
  };
}

function both(...rules: readonly Rule[0][]): Rule[0] {
  return (solution) => rules.every((fits) => fits(solution));
}

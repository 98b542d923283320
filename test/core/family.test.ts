import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { familyName, guessFamily } from '../../lib/core/family.ts';
import { ENGLISH } from '../support/languages.ts';
import { examples } from '../sandbox/catalog.ts';

/** What is guessed for the service's own example of each family; null where the fields do not tell. */
const GUESS: Readonly<Record<string, string | null>> = {
  alibaba: 'Alibaba',
  altcha: null,
  atb: null,
  audio: 'Text',
  aws_waf: 'Amazon WAF',
  bounding_box: 'Boxes',
  capy: 'Capy',
  coordinates: 'Coordinates',
  cutcaptcha: null,
  cybersiara: null,
  datadome: 'DataDome',
  draw_around: 'Outlines',
  friendly: null,
  funcaptcha: 'FunCaptcha',
  funcaptcha_recognition: 'Grid',
  geetest_v3: 'GeeTest v3',
  geetest_v4: 'GeeTest v4',
  grid: 'Grid',
  hcaptcha: 'hCaptcha',
  image_to_text: 'Text',
  imperva: null,
  keycaptcha: null,
  lemin: 'Lemin',
  mtcaptcha: 'MTCaptcha',
  prosopo: 'Prosopo',
  recaptcha_recognition: 'Grid',
  recaptcha_v2: 'reCAPTCHA',
  recaptcha_v2_enterprise: 'reCAPTCHA',
  recaptcha_v3: 'reCAPTCHA',
  rotate: 'Rotation',
  tencent: 'Tencent',
  text_captcha: 'Text',
  turnstile: 'Turnstile',
  vk: null,
  vk_recognition: null,
  yandex: null,
};

describe('The guess of a family', () => {
  test.each(examples.filter(({ family }) => family !== 'yandex_recognition'))(
    'is right for $taskType of $family, or is not made',
    ({ family, solution }) => {
      const guess = guessFamily(solution);
      expect(guess && familyName(guess, ENGLISH)).toBe(GUESS[family]);
    },
  );

  test('gives a lifetime to the three families alone whose vendors document one', () => {
    const guesses = examples.flatMap(({ solution }) => guessFamily(solution) ?? []);
    const known = guesses.filter(({ lifetime }) => lifetime !== null);
    const said = known.map((family) => `${familyName(family, ENGLISH)} ${family.lifetime}`);
    expect(new Set(said)).toEqual(
      new Set(['reCAPTCHA 120000', 'Turnstile 300000', 'Prosopo 120000']),
    );
  });

  test.each(['12', 17, null, true, [1, 2], {}, { token: 7 }, { gRecaptchaResponseX: 'a' }])(
    'is not made of %j',
    (solution) => {
      expect(guessFamily(solution)).toBeNull();
    },
  );

  test('is not misled by names that every object inherits', () => {
    expect(guessFamily(JSON.parse('{"__proto__":{"click":[1]}}'))).toBeNull();
  });

  test('never throws', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        (value) => guessFamily(JSON.parse(JSON.stringify(value))) !== undefined,
      ),
    );
  });
});

import { expect, test } from 'vitest';
import { seal, unseal } from '../../lib/seal.ts';
import { intercept } from './support/intercept.ts';
import { derivations, quickenDerivation } from './support/quick-derivation.ts';

const KEY = '0123456789abcdef0123456789abcdef';
const WORDS = 'correct horse battery staple';

test('a sealed key opens with its passphrase, and names how it was made', async () => {
  const sealed = await seal(KEY, WORDS, '2captcha');
  expect(sealed).toMatch(/^pbkdf2-sha256\$600000\$(\d+,){15}\d+\$(\d+,){11}\d+\$(\d+,){47}\d+$/);
  expect(await unseal(sealed, WORDS, '2captcha')).toBe(KEY);
});

test('each derivation takes as many rounds as the sealed text says', async () => {
  quickenDerivation();
  const from = derivations.length;
  const sealed = await seal(KEY, WORDS, '2captcha');
  await unseal(sealed.replace('$600000$', '$700000$'), WORDS, '2captcha');
  expect(derivations.slice(from)).toEqual([600_000, 700_000]);
});

test('no two are alike, though key and passphrase are', async () => {
  quickenDerivation();
  const parts = await Promise.all(
    Array.from({ length: 20 }, async () =>
      (await seal(KEY, WORDS, '2captcha')).split('$').slice(2),
    ),
  );
  expect(new Set(parts.flat()).size).toBe(60);
});

test('neither the key nor the passphrase stands in it', async () => {
  quickenDerivation();
  const sealed = await seal(KEY, WORDS, '2captcha');
  for (const secret of [KEY, WORDS]) {
    expect(sealed).not.toContain(secret);
    expect(sealed).not.toContain(String(new TextEncoder().encode(secret)));
  }
});

test.each(['Correct horse battery staple', ' correct horse battery staple', '', 'x'])(
  'it does not open with %j',
  async (passphrase) => {
    quickenDerivation();
    const sealed = await seal(KEY, WORDS, '2captcha');
    expect(await unseal(sealed, passphrase, '2captcha')).toBeNull();
  },
);

test('any character counts, blanks and signs of any script too', async () => {
  quickenDerivation();
  for (const passphrase of ['  two blanks  ', 'пароль из слов', '密码短语密码短语', '🔑🔑🔑🔑']) {
    const sealed = await seal(KEY, passphrase, '2captcha');
    expect(await unseal(sealed, passphrase, '2captcha')).toBe(KEY);
  }
});

test.each([0, 2, 3, 4])('damaged in its part %i it opens with nothing', async (part) => {
  quickenDerivation();
  const parts = (await seal(KEY, WORDS, '2captcha')).split('$');
  for (const other of ['', 'x', `1,2,3${parts[part]}`, `${parts[part]},7`]) {
    const text = parts.with(part, other).join('$');
    expect([text, await unseal(text, WORDS, '2captcha')]).toEqual([text, null]);
  }
  expect(await unseal(parts.slice(0, part).join('$'), WORDS, '2captcha')).toBeNull();
});

test.each(['', 'many', '-1', '599999'])('with %j rounds it opens with nothing', async (rounds) => {
  const sealed = await seal(KEY, WORDS, '2captcha');
  const text = sealed.replace('$600000$', `$${rounds}$`);
  expect(await unseal(text, WORDS, '2captcha')).toBeNull();
});

test('in the place of another service it opens with nothing', async () => {
  quickenDerivation();
  const encrypt = crypto.subtle.encrypt.bind(crypto.subtle);
  intercept(crypto.subtle, 'encrypt', ([mode, ...rest]) =>
    Reflect.apply(encrypt, undefined, [
      { ...Object(mode), additionalData: new TextEncoder().encode('rucaptcha') },
      ...rest,
    ]),
  );
  expect(await unseal(await seal(KEY, WORDS, '2captcha'), WORDS, '2captcha')).toBeNull();
});

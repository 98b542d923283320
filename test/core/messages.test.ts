import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import errors from '../sandbox/errors.json' with { type: 'json' };
import { FOLDERS, languageOf, messagesOf } from '../support/languages.ts';

const FORM = /_(?:zero|one|two|few|many|other)$/;
const ENGLISH = messagesOf('en');
const NAMES = new Set(Object.keys(ENGLISH).map((key) => key.replace(FORM, '')));

const SOURCES = ['wxt.config.ts', ...globSync('{lib,components,entrypoints}/**/*.{ts,tsx,html}')]
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

/** The keys that a language needs: those for counts with its own plural forms. */
function keysFor(locale: string): readonly string[] {
  const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  return [...NAMES].flatMap((name) =>
    `${name}_other` in ENGLISH ? forms.map((form) => `${name}_${form}`) : [name],
  );
}

/** The English words of a message; those for a count stand for every form that English lacks. */
function englishOf(key: string, locale: string): string | undefined {
  const other = ENGLISH[key.replace(FORM, '_other')];
  // English may leave the number out where it can only be 1; in Russian the same form is for 21 too.
  const isSame = !FORM.test(key) || new Intl.PluralRules(locale).select(21) !== 'one';
  return (isSame ? (ENGLISH[key] ?? other) : other)?.message;
}

/** What stands in a message for its parts, each once. */
function partsOf(message = ''): readonly string[] {
  return [...new Set(message.match(/\$\d?/g))].toSorted();
}

test('every message is used', () => {
  const quoted = [...SOURCES.matchAll(/'(?:__MSG_)?(\w+?)(?:__)?'/g)].map(([, name]) => name);
  const found = errors.map(({ errorCode }) => `error_${errorCode.replaceAll(/\W+/g, '_')}`);
  const used = new Set([...quoted, ...found]);
  expect([...NAMES].filter((name) => !used.has(name))).toEqual([]);
});

test('no two keys differ by their case alone, which Chrome does not tell apart', () => {
  const keys = Object.keys(ENGLISH).map((key) => key.toLowerCase());
  expect(new Set(keys).size).toBe(keys.length);
});

test('every message that the manifest names is there', () => {
  const named = [...SOURCES.matchAll(/__MSG_(\w+)__/g)].map(([, name]) => name);
  expect(named).not.toEqual([]);
  for (const name of named) expect(ENGLISH).toHaveProperty(String(name));
});

describe.each(FOLDERS)('The messages of %s', (folder) => {
  const messages = messagesOf(folder);
  const { say } = languageOf(folder);

  test('name the language of their folder', () => {
    expect(say('locale')).toBe(folder.replace('_', '-'));
  });

  test('are those of English, each count in the plural forms of the language', () => {
    expect(Object.keys(messages).toSorted()).toEqual(keysFor(say('locale')).toSorted());
  });

  test('have the parts of the English ones, and words besides', () => {
    for (const [key, { message }] of Object.entries(messages)) {
      expect([key, partsOf(message)]).toEqual([key, partsOf(englishOf(key, say('locale')))]);
      expect([key, message.replaceAll(/\$\d|\s/g, '')]).not.toEqual([key, '']);
      expect([key, message]).toEqual([key, message.trim()]);
    }
  });

  test('describe the product in no more than stores take', () => {
    expect(say('description').length).toBeLessThanOrEqual(132);
  });
});

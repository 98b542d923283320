import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_QUOTE, quoted } from '../../lib/core/quoted.ts';
import { shownText } from '../../lib/core/shown-text.ts';

describe('what is shown of a text from outside', () => {
  test.each([
    ['plain words', 'abc 123', 'abc 123'],
    [
      'turns of the writing direction',
      'a\u202Eb\u2066c\u2069\u200F',
      String.raw`a\u202Eb\u2066c\u2069\u200F`,
    ],
    ['letters of no width', 'a\u200Bb\uFEFF\u00AD\u2060', String.raw`a\u200Bb\uFEFF\u00AD\u2060`],
    ['controls', 'a\0b\u001B\u0085', String.raw`a\u0000b\u001B\u0085`],
    ['breaks that are no line ends', 'a\u2028b\u2029', String.raw`a\u2028b\u2029`],
    ['tags', '\u{E0041}', String.raw`\uE0041`],
    ['lines and tabs', '{\r\n\t"a": 1\n}', '{\r\n\t"a": 1\n}'],
    ['joined and coloured signs', '👨‍👩‍👧 ❤️', '👨‍👩‍👧 ❤️'],
    [
      'marks that are piled up',
      `e${'\u0301'.repeat(6)}`,
      `e${'\u0301'.repeat(4)}${String.raw`\u0301`.repeat(2)}`,
    ],
    ['other scripts', 'тест 测试 שלום', 'тест 测试 שלום'],
  ])('of %s', (_name, text, shown) => {
    expect(shownText(text, 100)).toBe(shown);
  });

  test('is cut where it is too long, however long it is', () => {
    expect(shownText('abcdef', 6)).toBe('abcdef');
    expect(shownText('abcdefg', 6)).toBe('abcdef…');
    expect(shownText('\u202E'.repeat(1_000_000), 3)).toBe(`${String.raw`\u202E`.repeat(3)}…`);
  });
});

describe('a text in a sentence', () => {
  test('leaves its neighbours in their order, whatever it is written in', () => {
    expect(quoted('words')).toBe('words');
    expect(quoted('שלום 12')).toBe('\u2068שלום 12\u2069');
    expect(quoted('سلام\u2069\u202E')).toBe(`\u2068سلام${String.raw`\u2069\u202E`}\u2069`);
  });

  test('has no turn of the writing direction of its own, and is cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const inner = quoted(text).replace(/^\u2068|\u2069$/g, '');
        return !/[\u202A-\u202E\u2066-\u2069\u061C\u200E\u200F\u200B]/.test(inner);
      }),
    );
    expect(quoted('x'.repeat(1_000_000))).toHaveLength(LONGEST_QUOTE + 1);
  });
});

import { expect, test } from 'vitest';
import { imageOf } from '../../lib/core/image.ts';

const PNG = `iVBORw0KGgo${'A'.repeat(100)}`;

test.each([
  [PNG, `data:image/png;base64,${PNG}`],
  [`data:image/png;base64,${PNG}`, `data:image/png;base64,${PNG}`],
  [`/9j/${'A'.repeat(100)}`, `data:image/jpeg;base64,/9j/${'A'.repeat(100)}`],
])('%s is an image', (text, url) => {
  expect(imageOf(text)).toBe(url);
});

test.each([
  'k7wq3x',
  'iVBORw0KGgo',
  `03AF${'A'.repeat(100)}`,
  `data:image/svg+xml;base64,${'PHN2Zz'.repeat(20)}`,
  `data:text/html;base64,${PNG}`,
  `${PNG}" onload="alert(1)`,
  `${PNG}-_`,
  `https://site.example/${PNG}`,
])('%s is none', (text) => {
  expect(imageOf(text)).toBeNull();
});

test('A type that is declared wrongly does not count', () => {
  expect(imageOf(`data:image/gif;base64,${PNG}`)).toBe(`data:image/png;base64,${PNG}`);
});

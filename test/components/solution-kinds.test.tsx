import { screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { Json } from '../../lib/core/json.ts';
import { parts } from '../../lib/core/solution.ts';
import { examples } from '../sandbox/catalog.ts';
import { ready } from './support/followed.ts';
import { openDetails } from './support/open-details.tsx';
import { row } from './support/rows.ts';

const PNG = `iVBORw0KGgo${'A'.repeat(100)}`;
const POINTS = [
  { x: 57, y: 212 },
  { x: 148, y: 31 },
];

test.for(examples)(
  'every part of an answer to $taskType has its copy button, and its words are shown',
  async ({ solution }) => {
    const { user, copied } = await openDetails(ready('7', solution));
    const named = parts(solution);
    const names = named.length > 0 ? named.map(({ path }) => path) : ['answer'];
    for (const name of names)
      await user.click(within(row('7')).getByRole('button', { name: `Copy ${name}` }));
    const texts = named.length > 0 ? named.map(({ text }) => text) : [solution];
    expect(copied).toEqual(texts);
    for (const text of texts) expect(row('7').textContent).toContain(text);
  },
);

test.for<readonly [string, Json]>([
  ['reCAPTCHA?', { gRecaptchaResponse: '03AF' }],
  ['Turnstile?', { token: '0.abc', userAgent: 'M' }],
  ['GeeTest v3?', { challenge: 'a', validate: 'b', seccode: 'c' }],
  ['Grid?', { click: [1] }],
])('a family is shown as a guess: %s', async ([name, solution]) => {
  await openDetails(ready('7', solution));
  const guess = within(row('7')).getByTitle('A guess, from the fields of the answer');
  expect(guess.textContent).toBe(name);
});

test('of an answer whose fields do not tell, no family is guessed', async () => {
  await openDetails(ready('7', { token: 'plain' }));
  expect(within(row('7')).queryByTitle(/A guess/)).toBeNull();
});

const MARKS = 'A drawing of the positions';

test.for<readonly [string, Json, string]>([
  ['points', { coordinates: POINTS }, MARKS],
  ['boxes', { bounding_boxes: [{ xMin: 1, xMax: 5, yMin: 2, yMax: 9 }] }, MARKS],
  ['outlines', { canvas: [POINTS] }, MARKS],
  ['an angle', { rotate: 135 }, 'A dial turned by the angle'],
])('a picture of %s stands beside the numbers', async ([, solution, name]) => {
  await openDetails(ready('7', solution));
  const picture = within(row('7')).getByRole('img', { name });
  expect(picture.outerHTML).not.toMatch(/NaN|Infinity|undefined/);
  expect(row('7').textContent).toContain(JSON.stringify(Object.values(Object(solution))[0]));
});

test('positions are said not to be to the scale of the image, and numbered in their order', async () => {
  await openDetails(ready('7', { coordinates: POINTS }));
  const figure = screen.getByRole('figure');
  expect(figure.textContent).toBe(
    '12Where the marks lie to each other, not to the scale of the image',
  );
});

test('an angle is said in words too', async () => {
  await openDetails(ready('7', { rotate: 135 }));
  expect(screen.getByRole('figure').textContent).toBe('Turned by 135°, clockwise');
});

test.for<readonly [string, Json]>([
  ['cells of a grid', { click: [2, 5, 9] }],
  ['no positions', { coordinates: 'x=1,y=2' }],
  ['a position that no number holds', JSON.parse('{"coordinates":[{"x":1e999,"y":1}]}')],
  ['an angle that no number holds', JSON.parse('{"rotate":1e999}')],
  ['a picture that could carry a script', { preview: `data:image/svg+xml;base64,${PNG}` }],
  ['the address of a picture', { preview: 'https://site.example/x.png' }],
  ['a token', { token: '03AF'.repeat(100) }],
])('there is no picture of %s', async ([, solution]) => {
  await openDetails(ready('7', solution));
  expect(within(row('7')).queryAllByRole('img')).toEqual([]);
});

test.for([PNG, `data:image/png;base64,${PNG}`])('an image is shown as one: %s', async (preview) => {
  const { user, copied } = await openDetails(ready('7', { preview }));
  const image = within(row('7')).getByRole('img', { name: 'What preview holds' });
  expect(image.getAttribute('src')).toBe(`data:image/png;base64,${PNG}`);
  await user.click(screen.getByRole('button', { name: 'Copy preview' }));
  expect(copied).toEqual([preview]);
});

test('where a browser name must be used again, the answer says so', async () => {
  await openDetails(ready('7', { token: '0.abc', userAgent: 'Mozilla' }));
  expect(row('7').textContent).toContain('Use the answer with this same browser name');
});

test('where there is no browser name, there is no word of one', async () => {
  await openDetails(ready('7', { token: '0.abc' }));
  expect(row('7').textContent).not.toContain('browser name');
});

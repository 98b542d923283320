import { expect, it } from 'vitest';
import { fulfils } from './lock.mjs';

const locked = {
  '': {},
  'node_modules/a': { integrity: 'a1' },
  'node_modules/b': { integrity: 'b1', optional: true },
  'node_modules/c': { integrity: 'c1', devOptional: true },
};
const a = { 'node_modules/a': { integrity: 'a1' } };

it.each([
  ['all of it', { ...locked }, true],
  ['all but what is optional', a, true],
  ['nothing', {}, false],
  ['another version', { 'node_modules/a': { integrity: 'a2' } }, false],
  ['another version of what is optional', { ...a, 'node_modules/b': { integrity: 'b2' } }, false],
  ['more than is asked for', { ...a, 'node_modules/d': { integrity: 'd1' } }, false],
])('%s: %o is what is locked: %s', (_name, installed, answer) => {
  expect(fulfils(installed, locked)).toBe(answer);
});

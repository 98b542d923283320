import { expect, test } from 'vitest';
import { importsOf, scriptsOf } from './imports.ts';

test('imports are told apart by when they are loaded', () => {
  const script =
    'import{a as e,b as t}from"./first.js";import"./second.js";export*from"./third.js";' +
    'const later=()=>l(()=>import(`./fourth.js`),[]),more=()=>import("./fifth.js");';
  expect(importsOf(script)).toEqual({
    now: ['first.js', 'second.js', 'third.js'],
    later: ['fourth.js', 'fifth.js'],
  });
});

test('a page starts the scripts that its markup names, and no others', () => {
  const html =
    '<link rel="modulepreload" href="/chunks/other.js">' +
    '<script type="module" crossorigin src="/chunks/popup.js"></script>';
  expect(scriptsOf(html)).toEqual(['chunks/popup.js']);
});

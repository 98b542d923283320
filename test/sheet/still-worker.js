/* global chrome */
// @ts-nocheck -- runs in the browser as it is.

// Takes the worker's place where pages are only looked at: what is stored stays as it is.
const REPLIES = { track: { kind: 'tracked', added: 3, known: 1, undo: 'it' } };

chrome.runtime.onMessage.addListener(({ type }, _sender, answer) => {
  answer(REPLIES[type] ?? { kind: 'done' });
});

import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Command } from '../../lib/core/command.ts';
import { onCommand, sendCommand } from '../../lib/messages.ts';
import { intercept } from './support/intercept.ts';

const { runtime } = fakeBrowser;

type Sender = { readonly id?: string; readonly url?: string };

const PAGE: Sender = { id: runtime.id, url: runtime.getURL('/popup.html') };

/** Sends a message as that sender does, and answers what comes back; undefined for nothing. */
async function send(message: unknown, sender: Sender): Promise<unknown> {
  const answer = vi.fn<(reply: unknown) => void>();
  const results: readonly unknown[] = await runtime.onMessage.trigger(message, sender, answer);
  if (!results.includes(true)) return undefined;
  await vi.waitFor(() => expect(answer).toHaveBeenCalledOnce());
  return answer.mock.lastCall?.[0];
}

test("a page's command is handled and its reply sent back", async () => {
  const seen: Command[] = [];
  onCommand(async (command) => {
    seen.push(command);
    return { kind: 'done' };
  });
  const command = { type: 'track', service: '2captcha', ids: ['5'] };
  expect(await send(command, PAGE)).toEqual({ kind: 'done' });
  expect(seen).toEqual([command]);
});

test.each([
  ['another extension', { type: 'try-again', service: '2captcha' }, { ...PAGE, id: 'another' }],
  ['nobody', { type: 'try-again', service: '2captcha' }, {}],
  ['a page without an address', { type: 'try-again', service: '2captcha' }, { id: runtime.id }],
  [
    'a content script',
    { type: 'try-again', service: '2captcha' },
    { id: runtime.id, url: 'https://a.example/' },
  ],
  [
    'a web page with a like address',
    { type: 'try-again', service: '2captcha' },
    { id: runtime.id, url: `https://a.example/${runtime.getURL('/')}` },
  ],
  ['a page with nonsense', { type: 'erase-all' }, PAGE],
  ['a page with nothing', undefined, PAGE],
])('a message from %s is not answered', async (_name, message, sender) => {
  const seen: Command[] = [];
  onCommand(async (command) => {
    seen.push(command);
    return { kind: 'done' };
  });
  expect(await send(message, sender)).toBeUndefined();
  expect(seen).toEqual([]);
});

test('a reply is read, and what is none counts as lost', async () => {
  let answer: unknown = { kind: 'undone' };
  intercept(runtime, 'sendMessage', async () => answer);
  expect(await sendCommand({ type: 'undo', token: 't' })).toEqual({ kind: 'undone' });
  for (answer of [null, undefined, { kind: 'odd' }])
    expect(await sendCommand({ type: 'opened' })).toEqual({ kind: 'lost' });
});

import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Command } from '../../lib/core/command.ts';
import { onCommand, sendCommand } from '../../lib/messages.ts';
import { intercept } from './support/intercept.ts';

const { runtime } = fakeBrowser;

/** Sends a message as that sender does, and answers what comes back; undefined for nothing. */
async function send(message: unknown, sender: { readonly id?: string }): Promise<unknown> {
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
  const command = { type: 'track', ids: ['5'] };
  expect(await send(command, { id: runtime.id })).toEqual({ kind: 'done' });
  expect(seen).toEqual([command]);
});

test.each([
  ['another extension', { type: 'try-again' }, { id: 'another' }],
  ['nobody', { type: 'try-again' }, {}],
  ['a page with nonsense', { type: 'erase-all' }, { id: runtime.id }],
  ['a page with nothing', undefined, { id: runtime.id }],
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

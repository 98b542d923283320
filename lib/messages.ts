import { browser } from 'wxt/browser';
import type { Command, Reply } from './core/command.ts';
import { parseCommand, parseReply } from './schema.ts';

/** Asks the worker to do something. Never rejects: without an answer the reply is `lost`. */
export async function sendCommand(command: Command): Promise<Reply> {
  const reply: unknown = await browser.runtime.sendMessage(command).catch(() => null);
  return parseReply(reply) ?? { kind: 'lost' };
}

/** Has commands of this extension's own pages handled; anything else is not answered. */
export function onCommand(handle: (command: Command) => Promise<Reply>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, answer) => {
    const command = sender.id === browser.runtime.id ? parseCommand(message) : null;
    if (command === null) return false;
    void handle(command).then(answer, (error: unknown) => {
      answer({ kind: 'broken' });
      throw error;
    });
    return true;
  });
}

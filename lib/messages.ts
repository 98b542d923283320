import { browser } from 'wxt/browser';
import type { Command, Reply } from './core/command.ts';
import { parseCommand, parseReply } from './schema.ts';

/** Asks the worker to do something. Rejects when there is no worker or it fails: a bug. */
export async function sendCommand(command: Command): Promise<Reply> {
  const reply = parseReply(await browser.runtime.sendMessage(command));
  if (reply === null) throw new Error(`No reply to the command ${command.type}`);
  return reply;
}

/** Has commands of this extension's own pages handled; anything else is not answered. */
export function onCommand(handle: (command: Command) => Promise<Reply>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, answer) => {
    const command = sender.id === browser.runtime.id ? parseCommand(message) : null;
    if (command === null) return false;
    void handle(command).then(answer, (error: unknown) => {
      answer(null);
      throw error;
    });
    return true;
  });
}

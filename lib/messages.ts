import { browser } from 'wxt/browser';
import type { Command, Reply } from './core/command.ts';
import { parseCommand, parseReply } from './message-schema.ts';

/** Asks the worker to do something. Never rejects: without an answer the reply is `lost`. */
export async function sendCommand(command: Command): Promise<Reply> {
  const reply: unknown = await browser.runtime.sendMessage(command).catch(() => null);
  return parseReply(reply) ?? { kind: 'lost' };
}

/** What a browser tells of who sent a message. */
type Sender = { readonly id?: string | undefined; readonly url?: string | undefined };

/** Has commands of this extension's own pages handled; anything else is not answered. */
export function onCommand(handle: (command: Command) => Promise<Reply>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, answer) => {
    const command = isOwnPage(sender) ? parseCommand(message) : null;
    if (command === null) return false;
    void handle(command).then(answer, (error: unknown) => {
      answer({ kind: 'broken' });
      throw error;
    });
    return true;
  });
}

/** A content script has the extension's id too, but the address of the web page that it is in. */
function isOwnPage({ id, url }: Sender): boolean {
  return id === browser.runtime.id && url?.startsWith(browser.runtime.getURL('/')) === true;
}

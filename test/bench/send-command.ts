import type { Page } from 'puppeteer-core';
import type { Command } from '../../lib/core/command.ts';

declare const chrome: { readonly runtime: { sendMessage(command: Command): Promise<unknown> } };

/** Sends a command from an inert page, as the popup would. Rejects when it is not answered. */
export async function sendCommand(inert: Page, command: Command): Promise<void> {
  const reply = await inert.evaluate((each) => chrome.runtime.sendMessage(each), command);
  if (reply === undefined || reply === null) throw new Error(`No reply to ${command.type}`);
}

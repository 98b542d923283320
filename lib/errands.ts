import { browser } from 'wxt/browser';
import type { Errand } from './core/errand.ts';
import { parseReply } from './message-schema.ts';

/** The item of the session's storage, which is kept in memory: it is over with the session. */
const ITEM = 'errand';

/** Leaves an errand for the popup: for the one that is open, or else for the next one. */
export async function leaveErrand(errand: Errand): Promise<void> {
  await browser.storage.session.set({ [ITEM]: errand });
}

/** Takes back what was left, if nobody came for it. */
export async function withdrawErrand(): Promise<void> {
  await browser.storage.session.remove(ITEM);
}

/**
 * Hears of errands as they are left, each once, however many pages are open; what comes back ends it.
 */
export function hearErrands(hear: (errand: Errand) => void): () => void {
  let isOver = false;
  const take = async (): Promise<void> => {
    const stored = await browser.storage.session.get(ITEM);
    const errand = parseErrand(stored[ITEM]);
    if (errand === null || isOver) return;
    await withdrawErrand();
    hear(errand);
  };
  // All open pages are told of it at once: one after the other looks whether it is still there.
  const takeInTurn = (): void => void navigator.locks.request(ITEM, take);
  const look = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>): void => {
    if (changes[ITEM]?.newValue !== undefined) takeInTurn();
  };
  browser.storage.session.onChanged.addListener(look);
  takeInTurn();
  return () => {
    isOver = true;
    browser.storage.session.onChanged.removeListener(look);
  };
}

function parseErrand(value: unknown): Errand | null {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return null;
  if (value.kind === 'copy-newest') return { kind: value.kind };
  if (value.kind === 'refuse' && 'words' in value)
    return { kind: value.kind, words: String(value.words) };
  const reply = value.kind === 'say' && 'reply' in value ? parseReply(value.reply) : null;
  if (reply === null || !('leftover' in value)) return null;
  return { kind: 'say', reply, leftover: Number(value.leftover) };
}

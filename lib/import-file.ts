import type { Command, ImportedTask, Reply } from './core/command.ts';
import { batches, planImport, type ImportPlan } from './core/import-plan.ts';
import { readExport } from './core/read-export.ts';
import { DEFAULT_SETTINGS } from './core/settings.ts';
import { LONGEST_LABEL } from './core/task.ts';
import type { Imported, Progress } from './core/transfer.ts';
import { readEntries } from './every-task.ts';
import { readItems } from './items.ts';
import { sendCommand } from './messages.ts';
import { parseCount, parseTask } from './schema.ts';

/**
 * The largest file that is read, in bytes: its text is parsed in one go, which with so much holds the
 * page up for some seconds. Ten thousand tasks usually take 10 to 30 MB.
 */
const LARGEST_FILE = 100_000_000;

/** The parsing of more than so many bytes may be noticed. */
const LONG_FILE = 10_000_000;

/** How many entries are looked at before the page may draw again. */
const AT_ONCE = 500;

/** By then a page that is in sight has drawn, in ms. */
const DRAWN_MS = 100;

type Hear = (progress: Progress) => void;

/**
 * Imports an export: what is followed already stays as it is, and nothing is taken where that would
 * go over the history limit. Never throws on what the file holds.
 */
export async function importFile(file: File, onProgress: Hear): Promise<Imported> {
  if (file.size > LARGEST_FILE) {
    return { kind: 'too-large', size: file.size, most: LARGEST_FILE };
  }
  if (file.size > LONG_FILE) {
    onProgress({ done: 0, of: null });
    await drawn();
  }
  const text = await file.text().catch(() => null);
  if (text === null) return { kind: 'unreadable', reason: 'no-access' };
  const read = readExport(text);
  if (read.kind === 'unreadable') return read;
  const plan = await planned(read.entries, onProgress);
  return plan.kind === 'plan' ? carryOut(plan, onProgress) : plan;
}

async function planned(entries: readonly unknown[], onProgress: Hear): Promise<ImportPlan> {
  const tasks: (ImportedTask | null)[] = [];
  for (let from = 0; from < entries.length; from += AT_ONCE) {
    for (const entry of entries.slice(from, from + AT_ONCE)) tasks.push(readTask(entry));
    onProgress({ done: 0, of: entries.length });
    await drawn();
  }
  const { settings } = await readItems();
  const { historyLimit } = settings ?? DEFAULT_SETTINGS;
  return planImport(tasks, await readEntries(null), historyLimit);
}

/** An entry by the same rules as a stored record; null for what is none. */
function readTask(entry: unknown): ImportedTask | null {
  const task = parseTask(entry);
  if (task === null || task.label.length > LONGEST_LABEL) return null;
  const requests: unknown = Reflect.get(Object(entry), 'requests');
  return { task, requests: parseCount(requests) ?? 0 };
}

type Plan = Extract<ImportPlan, { kind: 'plan' }>;

async function carryOut(plan: Plan, onProgress: Hear): Promise<Imported> {
  const { tasks, skipped } = plan;
  let { known } = plan;
  let added = 0;
  for (const batch of batches(tasks)) {
    onProgress({ done: added + known - plan.known, of: tasks.length });
    const reply = await sent(batch);
    if (reply.kind !== 'tracked') {
      return { kind: 'imported', added, known, skipped, stopped: stopOf(reply) };
    }
    added += reply.added;
    known += reply.known;
  }
  return { kind: 'imported', added, known, skipped, stopped: null };
}

/** A worker that is killed over a batch has taken all of it or nothing: it is sent once more. */
async function sent(tasks: readonly ImportedTask[]): Promise<Reply> {
  const command: Command = { type: 'import', tasks };
  const reply = await sendCommand(command);
  if (reply.kind !== 'lost') return reply;
  const again = await sendCommand(command);
  // None of them was followed before: those that are now came with the first time.
  return again.kind === 'tracked' ? { ...again, added: tasks.length, known: 0 } : again;
}

function stopOf({ kind }: Reply): 'refused' | 'broken' | 'lost' {
  return kind === 'refused' || kind === 'lost' ? kind : 'broken';
}

/** Lets the page draw what it was told of before it is held up. One out of sight draws nothing. */
function drawn(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, DRAWN_MS);
  });
}

import type { Entry } from './task-index.ts';
import { idOf, type TaskKey } from './task.ts';
import type { Traits } from './traits.ts';

/** The orders to choose from, the one that stands at first first. */
export const ORDERS = ['newest', 'oldest', 'costliest', 'slowest'] as const;

/** The statuses to choose from. */
export const STATUSES = ['all', 'processing', 'ready', 'failed', 'stalled'] as const;

/** What a list is narrowed down to, and how it is ordered. */
export type Search = {
  /** Words that must all be found in a task's id, label, family or error code, in any case. */
  readonly text: string;
  readonly status: (typeof STATUSES)[number];
  readonly order: (typeof ORDERS)[number];
};

/** The search of who does not search: all tasks, the newest event first. */
export const NO_SEARCH: Search = { text: '', status: 'all', order: 'newest' };

/** Whether a search needs the traits of tasks; else their index entries say enough. */
export function needsTraits({ text, order }: Search): boolean {
  return text.trim() !== '' || order === 'costliest' || order === 'slowest';
}

/**
 * The entries that a search finds, in its order; they come with the newest event first. Tasks whose
 * traits are not known are found by their ids, and stand last where traits make the order.
 */
export function found(
  entries: readonly Entry[],
  traits: ReadonlyMap<TaskKey, Traits>,
  { text, status, order }: Search,
): readonly Entry[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const matching =
    words.length === 0 && status === 'all'
      ? entries
      : entries.filter(
          ([key, own]) =>
            (status === 'all' || own === status) && hasAll(words, key, traits.get(key)),
        );
  switch (order) {
    case 'newest':
      return matching;
    case 'oldest':
      return matching.toReversed();
    case 'costliest':
      return descending(matching, (key) => Number(traits.get(key)?.cost ?? NaN));
    case 'slowest':
      return descending(matching, (key) => traits.get(key)?.took ?? NaN);
  }
}

function hasAll(words: readonly string[], key: TaskKey, traits: Traits | undefined): boolean {
  const { label = '', kind = '' } = traits ?? {};
  const text = `${idOf(key)} ${label} ${kind}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

/** By a number of each, the largest first and those without one last; equals keep their order. */
function descending(
  entries: readonly Entry[],
  numberOf: (key: TaskKey) => number,
): readonly Entry[] {
  const ranked = entries.map((entry) => [numberOf(entry[0]), entry] as const);
  const rank = (value: number) => (Number.isNaN(value) ? -Infinity : value);
  return ranked.toSorted(([a], [b]) => compare(rank(b), rank(a))).map(([, entry]) => entry);
}

function compare(a: number, b: number): number {
  // Infinities of one sign have no difference.
  return a === b ? 0 : a - b;
}

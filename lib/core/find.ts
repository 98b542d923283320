import type { ServiceId } from './service.ts';
import type { Entry } from './task-index.ts';
import { idOf, serviceIn, type TaskKey } from './task.ts';
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
 * traits are not known are found by their ids, and stand last where traits make the order. Costs are
 * compared within a service alone: each has a currency of its own. The one that is `asked` comes first.
 */
export function found(
  entries: readonly Entry[],
  traits: ReadonlyMap<TaskKey, Traits>,
  { text, status, order }: Search,
  asked: ServiceId,
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
    case 'costliest': {
      const services = [...new Set([asked, ...matching.map(([key]) => serviceIn(key))])];
      return descending(
        matching,
        (key) => Number(traits.get(key)?.cost ?? NaN),
        (key) => services.indexOf(serviceIn(key)),
      );
    }
    case 'slowest':
      return descending(
        matching,
        (key) => traits.get(key)?.took ?? NaN,
        () => 0,
      );
  }
}

function hasAll(words: readonly string[], key: TaskKey, traits: Traits | undefined): boolean {
  const { label = '', kind = '' } = traits ?? {};
  const text = `${idOf(key)} ${label} ${kind}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

/** By group, in each the largest number first, and those without one last of all; equals keep their order. */
function descending(
  entries: readonly Entry[],
  numberOf: (key: TaskKey) => number,
  groupOf: (key: TaskKey) => number,
): readonly Entry[] {
  const ranked = entries.map((entry) => {
    const number = numberOf(entry[0]);
    return [Number.isNaN(number) ? Infinity : groupOf(entry[0]), number, entry] as const;
  });
  // Infinities and those without a number have no difference, which sorts them as equals.
  return ranked.toSorted(([a, x], [b, y]) => a - b || y - x).map(([, , entry]) => entry);
}

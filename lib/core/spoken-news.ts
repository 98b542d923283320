import type { Language } from './language.ts';
import { quoted } from './quoted.ts';
import type { Entry } from './task-index.ts';
import { idOf } from './task.ts';
import type { Tray } from './tray.ts';

type Shown = Pick<Tray, 'entries' | 'events' | 'seen'>;

/**
 * The answers and failures that came between these two, and the tasks given up, the newest first. What
 * counts as seen when it comes was imported. Other news then gets new numbers and stays as it was.
 */
export function spokenNews(before: Shown, { entries, seen }: Shown): readonly Entry[] {
  const known = Math.max(before.events, seen);
  const fresh = entries.filter(([, status, event]) => event > known && status !== 'processing');
  if (fresh.length === 0) return fresh;
  const was = new Map(before.entries.map(([key, status]) => [key, status]));
  return fresh.filter(([key, status]) => was.get(key) !== status);
}

/** How it is said of one task alone, and of many. */
const WORDS = [
  ['ready', 'answerReady', 'answersReady'],
  ['failed', 'taskFailed', 'tasksFailed'],
  ['stalled', 'taskStalled', 'stalledTasks'],
] as const;

/** What is read out of some news, with the `label` of the newest task: never what the answer is. */
export function spokenWords(news: readonly Entry[], label: string, language: Language): string {
  const { say, count } = language;
  const name = ([key]: Entry) => (label === '' ? idOf(key) : quoted(label));
  return WORDS.flatMap(([status, one, many]) => {
    const some = news.filter((entry) => entry[1] === status);
    const [first] = some;
    if (first === undefined) return [];
    return [news.length === 1 ? say(one, name(first)) : count(many, some.length)];
  }).join(', ');
}

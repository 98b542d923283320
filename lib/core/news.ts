import type { Language } from './language.ts';
import { quoted } from './quoted.ts';
import type { Entry, TaskIndex } from './task-index.ts';
import { idOf } from './task.ts';

/** The answers and failures among the events after this one, the newest first. */
export function newsAfter({ entries }: TaskIndex, event: number): readonly Entry[] {
  return entries.filter(
    ([, status, at]) => at > event && (status === 'ready' || status === 'failed'),
  );
}

/**
 * What is said on the desktop of some news: how much of it there is, or of which task where it is one
 * alone, by the user's `label` for it if it has one. Never what the answer is.
 */
export function newsWords(news: readonly Entry[], label: string, language: Language): string {
  const { say, count } = language;
  const [first] = news;
  if (news.length === 1 && first !== undefined) {
    const [key, status] = first;
    return say(
      status === 'ready' ? 'answerReady' : 'taskFailed',
      label === '' ? idOf(key) : quoted(label),
    );
  }
  const ready = news.filter(([, status]) => status === 'ready').length;
  const failed = news.length - ready;
  return [
    ...(ready > 0 ? [count('answersReady', ready)] : []),
    ...(failed > 0 ? [count('tasksFailed', failed)] : []),
  ].join(', ');
}

import { formatAgo, formatDuration, formatMoney } from '../lib/core/format.ts';
import { primary, type Answer } from '../lib/core/solution.ts';
import type { FollowedTask } from '../lib/core/tray.ts';
import {
  DAMAGED_WORDS,
  failureWords,
  FORGOTTEN_WORDS,
  LOCALE,
  NO_SOLUTION,
  stalledWords,
} from '../lib/core/words.ts';
import type { View } from './view.ts';

/** The row's right end: what the answer cost and how long it took, or the task's age. */
export function meta({ task, answer }: FollowedTask, { currency, now }: View): string {
  const age = formatAgo(task.addedAt, now);
  if (answer === null) return age;
  const paid = answer.cost === null ? [] : [formatMoney(answer.cost, currency, LOCALE)];
  return [...paid, timeTaken(answer) ?? age].join(' · ');
}

/** How long the service took for an answer; null where its times do not say. */
export function timeTaken({ createTime, endTime }: Answer): string | null {
  // A task can't have ended before it began: then its times say nothing.
  if (createTime === null || endTime === null || endTime < createTime) return null;
  return formatDuration((endTime - createTime) * 1_000);
}

/** The row's second line: what it waits for, the answer shortened, or why there is none. */
export function summary({ task, answer, poll }: FollowedTask, { now }: View): string {
  const { state } = task;
  switch (state.status) {
    case 'processing':
      return poll === null || poll.askedAt === null
        ? 'Not asked yet'
        : `Asked ${formatAgo(poll.askedAt, now)}`;
    case 'ready':
      if (state.isForgotten === true) return FORGOTTEN_WORDS;
      return answer === null ? 'The stored answer cannot be read' : answerWords(answer);
    case 'failed':
      return failureWords(state.failure);
    case 'stalled':
      return state.isDamaged === true ? DAMAGED_WORDS : stalledWords(state.waited);
  }
}

function answerWords({ solution }: Answer): string {
  if (solution === null) return NO_SOLUTION;
  const shown = primary(solution);
  // The layout cuts long answers; the rest of a very long one need not even be laid out.
  return shown.kind === 'fields' ? `${shown.count} fields` : shown.text.slice(0, 200);
}

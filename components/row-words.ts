import { failureWords } from '../lib/core/error-words.ts';
import { formatAgo, formatDuration, formatMoney } from '../lib/core/format.ts';
import type { Language } from '../lib/core/language.ts';
import { serviceOf } from '../lib/core/service.ts';
import { shownText } from '../lib/core/shown-text.ts';
import { primary, secondsTaken, type Answer } from '../lib/core/solution.ts';
import type { FollowedTask } from '../lib/core/tray.ts';
import { stalledWords } from '../lib/core/words.ts';
import type { View } from './view.ts';

/** The row's right end: what the answer cost and how long it took, or the task's age. */
export function meta({ task, answer }: FollowedTask, { now }: View, language: Language): string {
  const age = formatAgo(task.addedAt, now, language);
  if (answer === null) return age;
  const { currency } = serviceOf(task.service);
  const paid = answer.cost === null ? [] : [formatMoney(answer.cost, currency, language)];
  return [...paid, timeTaken(answer, language) ?? age].join(' · ');
}

/** How long the service took for an answer; null where its times do not say. */
export function timeTaken(answer: Answer, language: Language): string | null {
  const seconds = secondsTaken(answer);
  return seconds === null ? null : formatDuration(seconds * 1_000, language);
}

/** Whose a task is, before what is said of it; empty where that says it, or where its service is asked. */
export function whose({ task }: FollowedTask, { service }: View): string {
  const isSaid = task.service === service || task.state.status === 'processing';
  return isSaid ? '' : `${serviceOf(task.service).name} · `;
}

/** The row's second line: what it waits for, the answer shortened, or why there is none. */
export function summary(
  { task, answer, poll }: FollowedTask,
  { now, service }: View,
  language: Language,
): string {
  const { say } = language;
  const { state } = task;
  switch (state.status) {
    case 'processing':
      if (task.service !== service) return say('waitsFor', serviceOf(task.service).name);
      return poll === null || poll.askedAt === null
        ? say('notAsked')
        : say('askedAt', formatAgo(poll.askedAt, now, language));
    case 'ready':
      if (state.isForgotten === true) return say('answerForgotten');
      return answer === null ? say('answerUnreadable') : answerWords(answer, language);
    case 'failed':
      return failureWords(state.failure, language);
    case 'stalled':
      return state.isDamaged === true ? say('recordDamaged') : stalledWords(state.waited, language);
  }
}

function answerWords({ solution }: Answer, { say, count }: Language): string {
  if (solution === null) return say('noSolution');
  const shown = primary(solution);
  // The layout cuts long answers; the rest of a very long one need not even be laid out.
  return shown.kind === 'fields' ? count('fields', shown.count) : shownText(shown.text, 200);
}

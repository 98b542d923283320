import { formatDuration, formatMoney } from '../lib/core/format.ts';
import type { Poll } from '../lib/core/schedule.ts';
import type { Answer } from '../lib/core/solution.ts';
import type { Failure } from '../lib/core/task.ts';
import type { FollowedTask } from '../lib/core/tray.ts';
import { LOCALE } from '../lib/core/words.ts';
import { timeTaken } from './row-words.ts';
import type { View } from './view.ts';

/** Names and values, as they are shown. */
type Facts = readonly (readonly [name: string, value: string])[];

/** What is known of a task beside its solution. */
export function taskFacts(followed: FollowedTask, view: View): Facts {
  const { answer, task } = followed;
  return known([
    ...(answer === null ? [] : answerFacts(answer, view.currency)),
    ...(task.state.status === 'failed' ? failureFacts(task.state.failure) : []),
    ...taskTimes(followed, view),
  ]);
}

type Maybe = readonly (readonly [name: string, value: string | number | null])[];

function answerFacts(answer: Answer, currency: string): Maybe {
  const { cost, createTime, endTime, solveCount, ip, status, failure } = answer;
  return [
    ['Status', status],
    ['Cost', cost === null ? null : formatMoney(cost, currency, LOCALE)],
    ['Created', createTime === null ? null : clock(createTime * 1_000, createTime)],
    ['Solved', endTime === null ? null : clock(endTime * 1_000, endTime)],
    ['Time taken', timeTaken(answer)],
    ['Attempts', solveCount],
    ['Created from', ip],
    ...failureFacts(failure),
  ];
}

function failureFacts({ code, number, description }: Failure): Maybe {
  return [
    ['Error code', code],
    ['Error number', number],
    ['Description', description],
  ];
}

function taskTimes({ task, poll }: FollowedTask, view: View): Maybe {
  const { state } = task;
  const asked = poll?.askedAt ?? null;
  return [
    ['Added', clock(task.addedAt)],
    ['Seen', 'at' in state ? clock(state.at) : null],
    ['Last asked', asked === null ? null : clock(asked)],
    ['Requests made', poll?.requests ?? null],
    ['Next request', state.status === 'processing' && poll !== null ? next(poll, view) : null],
  ];
}

function next({ nextAt }: Poll, { openAt, now }: View): string {
  // What is due waits for what keeps the whole account from being asked.
  if (openAt === null) return 'once requests can be made again';
  return `in ${formatDuration(Math.max(nextAt, openAt) - now)}`;
}

function known(facts: Maybe): Facts {
  return facts.flatMap(([name, value]) => (value === null ? [] : [[name, String(value)] as const]));
}

/** A date and time of day; what is beyond all calendars is shown as the number that came. */
function clock(at: number, asItCame = at): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return String(asItCame);
  return date.toLocaleString(LOCALE, { dateStyle: 'medium', timeStyle: 'medium' });
}

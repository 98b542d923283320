import { formatDuration, formatMoney } from '../lib/core/format.ts';
import type { Poll } from '../lib/core/schedule.ts';
import type { Answer } from '../lib/core/solution.ts';
import type { FollowedTask } from '../lib/core/tray.ts';
import { LOCALE } from '../lib/core/words.ts';

/** Names and values, as they are shown. */
type Facts = readonly (readonly [name: string, value: string])[];

/** What is known of a task beside its solution; `openAt` is when requests may be made. */
export function taskFacts(
  followed: FollowedTask,
  currency: string,
  openAt: number | null,
  now: number,
): Facts {
  return [
    ...failureFacts(followed),
    ...answerFacts(followed.answer, currency),
    ...pollFacts(followed, openAt, now),
  ];
}

function failureFacts({ task: { state } }: FollowedTask): Facts {
  if (state.status !== 'failed') return [];
  const { code, number, description } = state.failure;
  return known([
    ['Error code', code],
    ['Error number', number],
    ['The service says', description],
  ]);
}

function answerFacts(answer: Answer | null, currency: string): Facts {
  if (answer === null) return [];
  const { cost, createTime, endTime, solveCount, ip } = answer;
  return known([
    ['Cost', cost === null ? null : formatMoney(cost, currency, LOCALE)],
    ['Created', createTime === null ? null : clock(createTime * 1_000, createTime)],
    ['Solved', endTime === null ? null : clock(endTime * 1_000, endTime)],
    ['Workers that tried', solveCount],
    ['Created from', ip],
  ]);
}

function pollFacts({ task, poll }: FollowedTask, openAt: number | null, now: number): Facts {
  const asked = poll?.askedAt ?? null;
  const isWaiting = task.state.status === 'processing' && poll !== null;
  return known([
    ['Added', clock(task.addedAt)],
    ['Last asked', asked === null ? null : clock(asked)],
    ['Requests made', poll?.requests ?? null],
    ['Next request', isWaiting ? nextRequest(poll, openAt, now) : null],
  ]);
}

function nextRequest({ nextAt }: Poll, openAt: number | null, now: number): string {
  // What is due waits for what keeps the whole account from being asked.
  if (openAt === null) return 'once requests can be made again';
  return `in ${formatDuration(Math.max(nextAt, openAt) - now)}`;
}

function known(facts: readonly (readonly [string, string | number | null])[]): Facts {
  return facts.flatMap(([name, value]) => (value === null ? [] : [[name, String(value)] as const]));
}

/** A date and time of day; what is beyond all calendars is shown as the number that came. */
function clock(at: number, asItCame = at): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return String(asItCame);
  return date.toLocaleString(LOCALE, { dateStyle: 'medium', timeStyle: 'medium' });
}

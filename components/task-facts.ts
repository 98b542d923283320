import { askableAt } from '../lib/core/account.ts';
import { formatDuration, formatMoney } from '../lib/core/format.ts';
import type { Language, MessageKey } from '../lib/core/language.ts';
import type { Poll } from '../lib/core/schedule.ts';
import { serviceOf, type ServiceId } from '../lib/core/service.ts';
import { shownText } from '../lib/core/shown-text.ts';
import type { Answer } from '../lib/core/solution.ts';
import type { Failure } from '../lib/core/task.ts';
import type { FollowedTask } from '../lib/core/tray.ts';
import { timeTaken } from './row-words.ts';
import type { View } from './view.ts';

/** Names and values, as they are shown. */
type Facts = readonly (readonly [name: string, value: string])[];

/** The most that is shown of one, in characters: the raw answer has it all. */
const LONGEST_FACT = 2_000;

/** What is known of a task beside its solution. */
export function taskFacts(followed: FollowedTask, view: View, language: Language): Facts {
  const { answer, task } = followed;
  const facts = [
    ...(answer === null ? [] : answerFacts(answer, task.service, language)),
    ...(task.state.status === 'failed' ? failureFacts(task.state.failure) : []),
    ...taskTimes(followed, view, language),
  ];
  return facts.flatMap(([key, value]) =>
    value === null ? [] : [[language.say(key), shownText(String(value), LONGEST_FACT)] as const],
  );
}

type Maybe = readonly (readonly [name: MessageKey, value: string | number | null])[];

function answerFacts(answer: Answer, service: ServiceId, language: Language): Maybe {
  const { cost, createTime, endTime, solveCount, ip, status, failure } = answer;
  return [
    ['factStatus', status],
    ['factCost', cost === null ? null : formatMoney(cost, serviceOf(service).currency, language)],
    ['factCreated', createTime === null ? null : clock(createTime * 1_000, language, createTime)],
    ['factSolved', endTime === null ? null : clock(endTime * 1_000, language, endTime)],
    ['factTimeTaken', timeTaken(answer, language)],
    ['factAttempts', solveCount],
    ['factCreatedFrom', ip],
    ...failureFacts(failure),
  ];
}

function failureFacts({ code, number, description }: Failure): Maybe {
  return [
    ['factErrorCode', code],
    ['factErrorNumber', number],
    ['factDescription', description],
  ];
}

function taskTimes({ task, poll }: FollowedTask, view: View, language: Language): Maybe {
  const { state } = task;
  const asked = poll?.askedAt ?? null;
  return [
    ['service', serviceOf(task.service).name],
    ['factAdded', clock(task.addedAt, language)],
    ['factSeen', 'at' in state ? clock(state.at, language) : null],
    ['factLastAsked', asked === null ? null : clock(asked, language)],
    ['factRequests', poll && language.number(poll.requests)],
    [
      'factNextRequest',
      state.status === 'processing' && poll !== null && task.service === view.service
        ? next(poll, view, language)
        : null,
    ],
  ];
}

function next({ nextAt }: Poll, { account, now }: View, language: Language): string {
  const openAt = askableAt(account, now);
  // What is due waits for what keeps the whole account from being asked.
  if (openAt === null) return language.say('onceOpen');
  return language.say('inTime', formatDuration(Math.max(nextAt, openAt) - now, language));
}

/** A date and time of day; what is beyond all calendars is shown as the number that came. */
function clock(at: number, { locale }: Language, asItCame = at): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return String(asItCame);
  return date.toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'medium' });
}

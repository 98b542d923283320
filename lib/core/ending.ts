import { familyName, guessFamily } from './family.ts';
import type { Language } from './language.ts';
import { isDecimal } from './money.ts';
import type { ServiceId } from './service.ts';
import { secondsTaken, type Answer } from './solution.ts';
import type { TaskState } from './task.ts';
import type { FollowedTask } from './tray.ts';

/** How a task ended, with all of it that sums are made of: its answer need not be kept for them. */
export type Ending = {
  readonly status: Exclude<TaskState['status'], 'processing'>;
  /** In ms since the epoch: by the answer's own time where it has one, else when it was learned of. */
  readonly at: number;
  readonly service: ServiceId;
  /** A decimal text in the service's currency; null where the answer names no price. */
  readonly cost: string | null;
  /** The guessed family, as pages name it; null where the answer does not tell, or was forgotten. */
  readonly family: string | null;
  /** How long the service took; null where its times do not say. */
  readonly seconds: number | null;
  /** How often it was asked for; null where that is not known. */
  readonly requests: number | null;
};

/**
 * How a task ended; null for one that did not, and for one whose record was damaged, so that what
 * became of it is not known.
 */
export function endingOf(
  { task: { state, service }, answer, poll }: FollowedTask,
  language: Language,
): Ending | null {
  if (state.status === 'processing') return null;
  if (state.status === 'stalled' && state.isDamaged === true) return null;
  const cost = answer?.cost ?? null;
  const family = answer && guessFamily(answer.solution);
  return {
    status: state.status,
    service,
    at: endedAt(answer, state.at),
    cost: cost !== null && isDecimal(cost) ? cost : null,
    family: family && familyName(family, language),
    seconds: answer && secondsTaken(answer),
    requests: poll === null || poll.requests === 0 ? null : poll.requests,
  };
}

/** No answer came before it was there: a later time means that the two clocks differ. */
function endedAt(answer: Answer | null, learnedAt: number): number {
  const endTime = answer?.endTime ?? 0;
  return endTime > 0 ? Math.min(endTime * 1_000, learnedAt) : learnedAt;
}

/** How all tasks ended, or how far the reading of them is: so many were looked at, of so many. */
export type Endings =
  | { readonly kind: 'reading'; readonly read: number; readonly of: number }
  | { readonly kind: 'read'; readonly endings: readonly Ending[] };

import { familyName, guessFamily } from './family.ts';
import type { Language } from './language.ts';
import { secondsTaken, type Answer } from './solution.ts';
import type { Task } from './task.ts';

/** What a task can be found and sorted by, beside its id and status. */
export type Traits = {
  /** Its user's own name for it; empty for none. */
  readonly label: string;
  /** The guessed family of its answer, as pages name it, or the code of its failure; empty where it has neither. */
  readonly kind: string;
  /** A decimal text; null where no answer names it. */
  readonly cost: string | null;
  /** How long the service took, in s; null where no answer says. */
  readonly took: number | null;
};

/** The traits of a task with its answer, which is null unless it is ready; its family as rows name it. */
export function traitsOf(
  { label, state }: Task,
  answer: Answer | null,
  language: Language,
): Traits {
  const family = answer && guessFamily(answer.solution);
  const code = state.status === 'failed' ? state.failure.code : null;
  return {
    label,
    kind: family === null ? (code ?? '') : familyName(family, language),
    cost: answer?.cost ?? null,
    took: answer && secondsTaken(answer),
  };
}

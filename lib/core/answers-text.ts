import { csvCell } from './csv.ts';
import { primary } from './solution.ts';
import type { FollowedTask } from './tray.ts';

/** The forms that several answers can be copied in. */
export const ANSWER_FORMS = ['lines', 'json', 'csv'] as const;

/** Several answers as one text, and how many of the tasks had one. */
export type AnswersText = { readonly text: string; readonly count: number };

/**
 * The answers of tasks in their order: each what *Copy answer* copies, one a line or in `id,answer` CSV
 * (RFC 4180), or as a JSON list with whole solutions. Nothing in them is changed: they go into scripts.
 */
export function answersText(
  tasks: readonly FollowedTask[],
  form: (typeof ANSWER_FORMS)[number],
): AnswersText {
  const solved = tasks.flatMap(({ task: { id }, answer }) => {
    const solution = answer?.solution ?? null;
    return solution === null ? [] : [{ id, solution }];
  });
  const count = solved.length;
  switch (form) {
    case 'lines':
      return { count, text: solved.map(({ solution }) => primary(solution).text).join('\n') };
    case 'json':
      return { count, text: JSON.stringify(solved, null, 2) };
    case 'csv': {
      const lines = solved.map(({ id, solution }) => `${id},${csvCell(primary(solution).text)}`);
      return { count, text: ['id,answer', ...lines].join('\r\n') };
    }
  }
}

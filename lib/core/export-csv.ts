import { CSV_HEADER } from './export-marks.ts';
import { csvCell, inQuotes } from './csv.ts';
import { familyName, guessFamily } from './family.ts';
import type { Language } from './language.ts';
import { serviceOf } from './service.ts';
import { primary, secondsTaken, type Answer } from './solution.ts';
import type { FollowedTask } from './tray.ts';

const LINE_END = '\r\n';

/** The start of an export for spreadsheets: the mark by which Excel reads UTF-8, and the header line. */
export const CSV_START = `\uFEFF${CSV_HEADER},service${LINE_END}`;

/** The line of a task (RFC 4180). */
export function csvLine({ task, answer, poll }: FollowedTask, language: Language): string {
  const { state, service } = task;
  const { name, currency } = serviceOf(service);
  const { createTime = null, endTime = null, cost = null } = answer ?? {};
  const cells = [
    task.id,
    task.label,
    state.status,
    guessedType(answer, language),
    cost ?? '',
    cost === null ? '' : (currency ?? ''),
    utc(createTime),
    utc(endTime),
    String((answer && secondsTaken(answer)) ?? ''),
    String(poll?.requests ?? 0),
    state.status === 'failed' ? (state.failure.code ?? String(state.failure.number ?? '')) : '',
    answer === null ? '' : answerText(answer),
    name,
  ];
  return cells.map(cell).join(',') + LINE_END;
}

function guessedType(answer: Answer | null, language: Language): string {
  const family = answer && guessFamily(answer.solution);
  return family === null ? '' : familyName(family, language);
}

function answerText({ solution }: Answer): string {
  return solution === null ? '' : primary(solution).text;
}

/** A moment in unix seconds as spreadsheets read it; empty where it is none, or no date can hold it. */
function utc(seconds: number | null): string {
  const date = new Date((seconds ?? Number.NaN) * 1_000);
  if (Number.isNaN(date.getTime())) return '';
  return date
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, '');
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** What spreadsheets take for a formula, or for the way into one (OWASP on CSV injection). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

function cell(text: string): string {
  // The service's answers are not the user's own: with the apostrophe they stay text.
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return safe === text ? csvCell(text) : inQuotes(safe);
}

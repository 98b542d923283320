import { isDeep, type Json } from './core/json.ts';
import { toDecimal } from './core/money.ts';
import type { Reading } from './core/outcome.ts';
import type { Answer } from './core/solution.ts';
import type { Failure } from './core/task.ts';
import { parseWireAnswer, type WireAnswer } from './schema.ts';

/** Reads a body of any of the service's methods. Never throws: what is no answer is `unreadable`. */
export function readResponse(body: string): Reading {
  const answer = parseBody(body);
  if (answer === null) return { kind: 'unreadable' };
  const { errorId, errorCode, status, solution, balance } = answer;
  if (status === 'processing' || status === 'idle') return { kind: 'processing' };
  // What holds a solution is never taken for a failure: an answer must not be lost to a stray code.
  if (isAny(solution)) return { kind: 'ready' };
  if (errorId || errorCode) return { kind: 'error', failure: failureOf(answer) };
  if (status === 'ready' || solution !== undefined) return { kind: 'ready' };
  if (balance !== null) return { kind: 'balance', balance };
  return status === 'success' ? { kind: 'accepted' } : { kind: 'unreadable' };
}

/**
 * Reads the properties of a stored ready answer; null where the text is none. The solution of one that
 * is nested beyond use is the text itself.
 */
export function readAnswer(raw: string): Answer | null {
  const answer = parseBody(raw);
  if (answer === null) return null;
  const { status, solution = null, cost, ip, createTime, endTime, solveCount } = answer;
  return {
    status,
    solution: isDeep(solution) ? raw : solution,
    failure: failureOf(answer),
    cost,
    ip,
    createTime,
    endTime,
    solveCount,
  };
}

/** The fields of an answer; one that is not of its documented type is as if it were not there. */
type Body = Omit<Answer, 'solution' | 'failure'> & {
  readonly errorId: number | null;
  readonly errorCode: string | null;
  readonly errorDescription: string | null;
  readonly balance: string | null;
  readonly solution: Json | undefined;
};

function parseBody(body: string): Body | null {
  try {
    const fields = parseWireAnswer(JSON.parse(body));
    return fields && bodyOf(fields);
  } catch {
    return null;
  }
}

function bodyOf(fields: WireAnswer): Body {
  return {
    errorId: wholeNumber(fields.errorId),
    errorCode: words(fields.errorCode),
    errorDescription: words(fields.errorDescription),
    status: words(fields.status),
    solution: fields.solution,
    balance: decimal(fields.balance),
    cost: decimal(fields.cost),
    ip: words(fields.ip),
    createTime: wholeNumber(fields.createTime),
    endTime: wholeNumber(fields.endTime),
    solveCount: wholeNumber(fields.solveCount),
  };
}

/** The most that is taken of a field in words, in characters: some of them are kept beside the answer. */
const LONGEST_WORDS = 2_000;

function words(value: unknown): string | null {
  return text(value)?.slice(0, LONGEST_WORDS) ?? null;
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function wholeNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  // As many digits as a number can hold at all: infinity could not be stored and read again.
  return /^\s*\d{1,300}\s*$/.test(text(value) ?? '') ? Number(value) : null;
}

function decimal(value: unknown): string | null {
  return typeof value === 'number' ? toDecimal(value) : toDecimal(text(value) ?? '');
}

/** Whether a solution says anything: some services send an empty one beside an error. */
function isAny(solution: Json | undefined): boolean {
  if (solution === undefined || solution === null || solution === '') return false;
  return typeof solution !== 'object' || Object.keys(solution).length > 0;
}

function failureOf({ errorId, errorCode, errorDescription }: Body): Failure {
  return { code: errorCode || null, number: errorId, description: errorDescription || null };
}

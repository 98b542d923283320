import { isDeep, type Json } from './core/json.ts';
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

function parseBody(body: string): WireAnswer | null {
  try {
    return parseWireAnswer(JSON.parse(body));
  } catch {
    return null;
  }
}

/** Whether a solution says anything: some services send an empty one beside an error. */
function isAny(solution: Json | undefined): boolean {
  if (solution === undefined || solution === null || solution === '') return false;
  return typeof solution !== 'object' || Object.keys(solution).length > 0;
}

function failureOf({ errorId, errorCode, errorDescription }: WireAnswer): Failure {
  return { code: errorCode || null, number: errorId, description: errorDescription || null };
}

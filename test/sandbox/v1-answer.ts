import type { Reply } from './call.ts';
import type { Rendered } from './dialect.ts';
import type { Json, JsonObject } from './json.ts';
import { formatMoney } from './money.ts';
import type { TaskEnd } from './task.ts';
import type { V1Parameters } from './v1-parameters.ts';
import { v1Solution, v1Text } from './v1-solution.ts';

/** An answer of API v1; in plain text, an `answer` starts with `OK|` and a `word` stands alone. */
type V1Answer =
  | { readonly kind: 'failure'; readonly request: string }
  | { readonly kind: 'word'; readonly request: string }
  | {
      readonly kind: 'answer';
      readonly request: Json;
      readonly beside: JsonObject;
      readonly price: string | undefined;
    };

/** Writes an answer of API v1: plain text, or JSON where `json=1` asks for it; always HTTP 200. */
export function renderV1(reply: Reply, parameters: V1Parameters): Rendered {
  const answer = v1Answer(reply, parameters['action']);
  const isJson = parameters['json'] === '1';
  return {
    status: 200,
    contentType: isJson ? 'application/json' : 'text/plain; charset=utf-8',
    body: isJson ? JSON.stringify(jsonAnswer(answer)) : plainAnswer(answer),
    headers: parameters['header_acao'] === '1' ? { 'access-control-allow-origin': '*' } : {},
  };
}

function jsonAnswer(answer: V1Answer): Json {
  if (answer.kind !== 'answer') {
    return { status: answer.kind === 'failure' ? 0 : 1, request: answer.request };
  }
  const { request, beside, price } = answer;
  return { status: 1, request, ...beside, ...(price === undefined ? {} : { price }) };
}

function plainAnswer(answer: V1Answer): string {
  if (answer.kind !== 'answer') return answer.request;
  const price = answer.price === undefined ? '' : `|${answer.price}`;
  return `OK|${v1Text(answer.request)}${price}`;
}

function v1Answer(reply: Reply, action: string | undefined): V1Answer {
  switch (reply.kind) {
    case 'created':
      return { kind: 'answer', request: reply.taskId, beside: {}, price: undefined };
    case 'processing':
      return { kind: 'failure', request: 'CAPCHA_NOT_READY' };
    case 'ended':
      return ended(reply.task.end, action);
    case 'balance':
      return { kind: 'word', request: reply.balance };
    case 'reported':
      return { kind: 'word', request: 'OK_REPORT_RECORDED' };
    case 'error':
      return { kind: 'failure', request: reply.v1Code ?? reply.code };
  }
}

/** Only `get2` tells the price. */
function ended(end: TaskEnd, action: string | undefined): V1Answer {
  if (end.kind === 'failed') return { kind: 'failure', request: end.code };
  if (end.kind === 'verbatim') {
    return { kind: 'answer', request: end.answer, beside: {}, price: undefined };
  }
  const price = action === 'get2' ? formatMoney(end.cost) : undefined;
  return { kind: 'answer', ...v1Solution(end.solution), price };
}

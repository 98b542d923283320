import { methods, type Call, type Method, type Reply } from './call.ts';
import { errorAnswer } from './errors.ts';
import type { Reading, Rendered } from './dialect.ts';
import { isJsonObject, type Json, type JsonObject } from './json.ts';
import { formatMoney } from './money.ts';
import { readJsonObject } from './wire.ts';
import type { Task } from './task.ts';

/** Who asked for the task: an address that is reserved for documentation. */
const CREATOR_IP = '203.0.113.7';

/** Reads a request of API v2: the path names the method, the body is a JSON object. */
export function readV2(path: string, body: string): Reading {
  const method = methods.find((name) => path === `/${name}`) ?? 'unknown';
  const fields = readJsonObject(body);
  const taskId = readTaskId(fields?.['taskId']);
  const key = fields?.['clientKey'];
  return {
    method,
    clientKey: typeof key === 'string' && key ? key : undefined,
    taskId,
    call: readCall(method, fields, taskId),
    render: renderV2,
  };
}

/** The service takes a JSON integer and nothing else, not even the same digits as a string. */
function readTaskId(value: Json | undefined): string | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : undefined;
}

function readCall(
  method: Method,
  fields: JsonObject | undefined,
  taskId: string | undefined,
): Call {
  if (method === 'unknown') return bad('ERROR_NO_SUCH_METHOD');
  if (!fields) return { kind: 'bad', code: 'ERROR_BAD_PARAMETERS', status: 400 };
  if (method === 'getBalance') return { kind: 'balance' };
  if (method === 'createTask') return readTask(fields['task']);
  if (taskId === undefined) return bad('ERROR_BAD_PARAMETERS');
  if (method === 'getTaskResult') return { kind: 'result', taskId };
  return { kind: 'report', taskId, report: method === 'reportCorrect' ? 'correct' : 'incorrect' };
}

function readTask(task: Json | undefined): Call {
  if (task === undefined || task === null) return bad('ERROR_TASK_ABSENT');
  if (!isJsonObject(task)) return bad('ERROR_BAD_PARAMETERS');
  const { type, ...parameters } = task;
  if (typeof type !== 'string') return bad('ERROR_TASK_NOT_SUPPORTED');
  return { kind: 'create', type, parameters };
}

function bad(code: string): Call {
  return { kind: 'bad', code, status: 200 };
}

function renderV2(reply: Reply): Rendered {
  const status = reply.kind === 'error' ? reply.status : 200;
  return { status, contentType: 'application/json', body: JSON.stringify(v2Answer(reply)) };
}

function v2Answer(reply: Reply): Json {
  switch (reply.kind) {
    case 'created':
      return { errorId: 0, taskId: Number(reply.taskId) };
    case 'processing':
      return { errorId: 0, status: 'processing' };
    case 'ended':
      return ended(reply.task);
    case 'balance':
      return { errorId: 0, balance: Number(reply.balance) };
    case 'reported':
      return { errorId: 0, status: 'success' };
    case 'error':
      return errorAnswer(reply.code);
  }
}

function ended({ end, createdAt, endsAt }: Task): Json {
  if (end.kind === 'verbatim') return end.answer;
  if (end.kind === 'failed') return errorAnswer(end.code);
  return {
    errorId: 0,
    status: 'ready',
    solution: end.solution,
    cost: formatMoney(end.cost),
    ip: CREATOR_IP,
    createTime: Math.floor(createdAt / 1000),
    endTime: Math.floor(endsAt / 1000),
    solveCount: 1,
  };
}

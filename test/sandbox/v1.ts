import type { Call, Method } from './call.ts';
import type { Dialect, Reading, SandboxContext } from './dialect.ts';
import { renderV1 } from './v1-answer.ts';
import { readV1Parameters, type V1Parameters } from './v1-parameters.ts';
import { readV1Task } from './v1-task.ts';

/** `in.php` of API v1, which takes tasks. */
export const inPhp: Dialect = {
  version: 'v1',
  read: (context) => read(context, readV1Task, () => 'createTask'),
};

/** `res.php` of API v1, where `action` says what is wanted. */
export const resPhp: Dialect = {
  version: 'v1',
  read: (context) => read(context, readAction, methodOf),
};

async function read(
  context: SandboxContext,
  readCall: (parameters: V1Parameters) => Call,
  method: (parameters: V1Parameters) => Method,
): Promise<Reading> {
  const parameters = await readV1Parameters(context);
  const call = readCall(parameters);
  return {
    method: method(parameters),
    clientKey: parameters['key'] || undefined,
    taskId: 'taskId' in call ? call.taskId : undefined,
    call,
    render: (reply) => renderV1(reply, parameters),
  };
}

const METHODS: ReadonlyMap<string | undefined, Method> = new Map([
  ['get', 'getTaskResult'],
  ['get2', 'getTaskResult'],
  ['getbalance', 'getBalance'],
  ['reportgood', 'reportCorrect'],
  ['reportbad', 'reportIncorrect'],
]);

function methodOf({ action }: V1Parameters): Method {
  return METHODS.get(action) ?? 'unknown';
}

function readAction(parameters: V1Parameters): Call {
  const { action, id: taskId = '' } = parameters;
  const method = methodOf(parameters);
  if (!action) return { kind: 'bad', code: 'ERROR_EMPTY_ACTION', status: 200 };
  if (method === 'unknown') return { kind: 'bad', code: 'ERROR_BAD_PARAMETERS', status: 200 };
  if (method === 'getBalance') return { kind: 'balance' };
  if (!/^\d+$/u.test(taskId)) return { kind: 'bad', code: 'ERROR_WRONG_ID_FORMAT', status: 200 };
  if (method === 'getTaskResult') return { kind: 'result', taskId };
  return { kind: 'report', taskId, report: method === 'reportCorrect' ? 'correct' : 'incorrect' };
}

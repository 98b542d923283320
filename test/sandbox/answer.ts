import type { Condition } from './account.ts';
import type { BlockRule } from './blocks.ts';
import { refusal, type Call, type Reply } from './call.ts';
import { findExample } from './catalog.ts';
import type { Reading } from './dialect.ts';
import type { Service } from './service.ts';

/** A report is recorded until 15 min after the end (text of the v1 clients). */
const REPORT_MS = 900_000;

/** API v1 tells a key of another length from a key it does not know. */
const KEY_LENGTH = 32;

/** What each block is called by the older API; in v2 every block is ERROR_IP_BLOCKED. */
const V1_BLOCKS: Readonly<Record<BlockRule, string>> = {
  'too-many-results': 'ERROR: 1005',
  'wrong-keys': 'ERROR: 1004',
};

const REFUSED: Readonly<Partial<Record<Condition, string>>> = {
  'address-not-allowed': 'ERROR_IP_NOT_ALLOWED',
  suspended: 'ERROR_ACCOUNT_SUSPENDED',
};

/** Answers a request, in the terms both API versions share. */
export function answer(service: Service, { clientKey, call }: Reading): Reply {
  if (call.kind === 'bad') return { kind: 'error', code: call.code, status: call.status };
  return refuse(service, clientKey ?? '') ?? perform(service, call);
}

function refuse(service: Service, clientKey: string): Reply | undefined {
  const { account, blocks } = service;
  const block = blocks.blockedBy(service.now());
  if (block) return refusal('ERROR_IP_BLOCKED', V1_BLOCKS[block]);
  if (account.condition === 'address-blocked') return refusal('ERROR_IP_BLOCKED', 'IP_BANNED');
  if (!account.owns(clientKey)) {
    const isFormedWell = clientKey.length === KEY_LENGTH;
    return refusal('ERROR_KEY_DOES_NOT_EXIST', isFormedWell ? undefined : 'ERROR_WRONG_USER_KEY');
  }
  const code = REFUSED[account.condition];
  return code === undefined ? undefined : refusal(code);
}

function perform(service: Service, call: Exclude<Call, { kind: 'bad' }>): Reply {
  switch (call.kind) {
    case 'create':
      return create(service, call);
    case 'result':
      return result(service, call.taskId);
    case 'report':
      return report(service, call);
    case 'balance':
      return { kind: 'balance', balance: service.balance };
  }
}

function create(service: Service, { type, parameters }: Call & { kind: 'create' }): Reply {
  if (!findExample(type, parameters)) return refusal('ERROR_TASK_NOT_SUPPORTED');
  if (Number(service.balance) <= 0) return refusal('ERROR_ZERO_BALANCE');
  return { kind: 'created', taskId: service.addTask({ type, parameters }) };
}

function result(service: Service, taskId: string): Reply {
  const task = service.tasks.find(taskId);
  if (!task || task.owner === 'stranger') return unknownId();
  return service.now() < task.endsAt ? { kind: 'processing' } : { kind: 'ended', task };
}

function report(service: Service, { taskId, report: wanted }: Call & { kind: 'report' }): Reply {
  const task = service.tasks.find(taskId);
  if (!task || task.owner === 'stranger') return unknownId();
  if (task.report !== 'none') return refusal('ERROR_DUPLICATE_REPORT');
  const age = service.now() - task.endsAt;
  if (age < 0 || age > REPORT_MS) return refusal('ERROR_REPORT_NOT_RECORDED');
  service.tasks.replace({ ...task, report: wanted });
  return { kind: 'reported' };
}

function unknownId(): Reply {
  return refusal('ERROR_NO_SUCH_CAPCHA_ID', 'ERROR_WRONG_CAPTCHA_ID');
}

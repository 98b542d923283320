import { answer } from './answer.ts';
import { refusal, type Reply } from './call.ts';
import { respond, type Dialect, type Reading, type SandboxContext } from './dialect.ts';
import { sendFault } from './fault-answer.ts';
import type { LogEntry } from './log.ts';
import type { Service } from './service.ts';

/** Takes one request through the log, the block rules, the faults and the account to its answer. */
export async function exchange(
  context: SandboxContext,
  service: Service,
  { version, read }: Dialect,
): Promise<Response> {
  const note = service.requests.open({
    ...ARRIVED,
    at: service.now(),
    version,
    host: context.req.header('host') ?? '',
  });
  const reading = await read(context);
  const { method, taskId } = reading;
  note({ method, taskId, key: keyState(service, reading), brokenRule: count(service, reading) });

  const fault = service.faults.take(method, taskId);
  if (fault && fault.kind !== 'error') {
    note({ outcome: `fault ${fault.kind}` });
    const trueAnswer = () => reading.render(answer(service, reading));
    const { response, status } = await sendFault(fault, trueAnswer, context);
    note({ status });
    return response;
  }
  const reply = fault ? refusal(fault.code) : answer(service, reading);
  const rendered = reading.render(reply);
  note({ status: rendered.status, outcome: outcome(reply), taskId: taskId ?? newId(reply) });
  return respond(rendered);
}

/** What is known of a request when its head has arrived. */
const ARRIVED: Omit<LogEntry, 'at' | 'version' | 'host'> = {
  method: 'unknown',
  taskId: undefined,
  status: undefined,
  outcome: 'unanswered',
  key: 'missing',
  brokenRule: undefined,
};

function keyState({ account }: Service, { clientKey }: Reading): LogEntry['key'] {
  if (clientKey === undefined) return 'missing';
  return account.owns(clientKey) ? 'right' : 'wrong';
}

function count(service: Service, reading: Reading): LogEntry['brokenRule'] {
  const now = service.now();
  if (keyState(service, reading) === 'wrong') return service.blocks.count('wrong-key', now);
  const { kind } = reading.call;
  return kind === 'result' || kind === 'balance' ? service.blocks.count('result', now) : undefined;
}

function outcome(reply: Reply): string {
  if (reply.kind === 'error') return reply.code;
  if (reply.kind !== 'ended') return reply.kind;
  const { end } = reply.task;
  return end.kind === 'failed' ? end.code : 'ready';
}

function newId(reply: Reply): string | undefined {
  return reply.kind === 'created' ? reply.taskId : undefined;
}

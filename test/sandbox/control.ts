import { Hono, type Context } from 'hono';
import type { Json } from './json.ts';
import { shortestGap } from './log.ts';
import type { Service } from './service.ts';
import type { Task } from './task.ts';
import {
  readChange,
  readFaultRule,
  readNewTasks,
  readTaskEnd,
  type Change,
  type Read,
} from './wire.ts';

/**
 * The control API: the same as the service object in process, as JSON over HTTP under `/_sandbox`.
 *
 *     GET    /               condition, balance, number of tasks and requests
 *     PATCH  /               Change → the same
 *     GET    /tasks          every task
 *     POST   /tasks          NewTask or a list of them → ids
 *     POST   /tasks/:id/end  NewTaskEnd, or nothing: as it was to end
 *     POST   /faults         FaultRule
 *     DELETE /faults
 *     GET    /log            entries, shortestGap
 *     DELETE /log
 *     POST   /reset
 *
 * A body that is not understood, a task that is not there and an id that is taken are answered with
 * status 400 and a `problem`.
 */
export function controlApi(service: Service): Hono {
  const api = new Hono();
  api.get('/', (context) => context.json(overview(service)));
  api.patch('/', (context) => take(context, readChange, (change) => applyChange(service, change)));
  api.get('/tasks', (context) => context.json(service.tasks.all().map(taskView)));
  api.post('/tasks', (context) =>
    take(context, readNewTasks, (tasks) => ({ ids: tasks.map((task) => service.addTask(task)) })),
  );
  api.post('/tasks/:id/end', (context) =>
    take(context, readTaskEnd, (end) => {
      service.endTask(context.req.param('id'), end);
      return {};
    }),
  );
  api.post('/faults', (context) =>
    take(context, readFaultRule, (rule) => {
      service.addFault(rule);
      return {};
    }),
  );
  api.delete('/faults', (context) => {
    service.clearFaults();
    return context.json({});
  });
  api.get('/log', (context) =>
    context.json({ entries: service.log, shortestGap: shortestGap(service.log) ?? null }),
  );
  api.delete('/log', (context) => {
    service.requests.clear();
    return context.json({});
  });
  api.post('/reset', (context) => {
    service.reset();
    return context.json({});
  });
  return api;
}

async function take<T>(
  context: Context,
  read: (text: string) => Read<T>,
  perform: (value: T) => Json,
): Promise<Response> {
  const body = read(await context.req.text());
  if (body.kind === 'unreadable') return Response.json({ problem: body.problem }, { status: 400 });
  try {
    return Response.json(perform(body.value));
  } catch (error) {
    return Response.json({ problem: String(error) }, { status: 400 });
  }
}

function overview({ account, balance, log, tasks }: Service): Json {
  return {
    condition: account.condition,
    balance,
    tasks: tasks.all().length,
    requests: log.length,
  };
}

function applyChange(service: Service, change: Change): Json {
  const { condition, balance, clientKey, solveMs, blockRules } = change;
  if (condition !== undefined) service.setCondition(condition);
  if (balance !== undefined) service.balance = balance;
  if (clientKey !== undefined) service.account.clientKey = clientKey;
  if (solveMs !== undefined) service.setSolveMs(solveMs ?? undefined);
  if (blockRules !== undefined) service.setBlockRules(blockRules);
  return overview(service);
}

/** A task for people: `endsAt` null means never. */
function taskView({ id, type, owner, createdAt, endsAt, end, report }: Task): Json {
  const endsAtMs = Number.isFinite(endsAt) ? endsAt : null;
  return { id, type, owner, createdAt, endsAt: endsAtMs, end: end.kind, report };
}

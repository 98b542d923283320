import type { Api } from './api.ts';
import { afterOutcome } from './core/account.ts';
import type { Reply } from './core/command.ts';
import type { Outcome } from './core/outcome.ts';
import { has } from './core/task-index.ts';
import { idOf, type Failure, type TaskKey, type Verdict } from './core/task.ts';
import { readTasks } from './items.ts';
import type { Store } from './store.ts';
import { readClientKey } from './vault.ts';

const UNSENT: Reply = { kind: 'reported', result: 'unsent' };

/** Reports a ready task's solution to the service and keeps its answer: a task is reported once. */
export async function report(
  store: Store,
  api: Api,
  key: TaskKey,
  verdict: Verdict,
): Promise<Reply> {
  const clientKey = await readClientKey();
  const reported = (await readTasks([key])).get(key);
  if (clientKey === null || reported?.state.status !== 'ready') return UNSENT;
  if (reported.report !== null) return repliedWith(reported.report.failure);

  const { outcome, timing } = await api.report(clientKey, idOf(key), verdict);
  const answer = answerOf(outcome);
  await store.change(async ({ account, index }) => {
    const isOwn = (await readClientKey()) === clientKey;
    const after = isOwn ? { account: afterOutcome(account, outcome, timing) } : {};
    const task = (await readTasks([key])).get(key);
    if (answer === null || task === undefined || !has(index, key)) return after;
    return {
      ...after,
      tasks: [{ ...task, report: { verdict, at: timing.answeredAt, ...answer } }],
    };
  });
  return answer === null ? UNSENT : repliedWith(answer.failure);
}

/** What the service said of the report; null where it said nothing of it. */
function answerOf(outcome: Outcome): { readonly failure: Failure | null } | null {
  if (outcome.kind === 'accepted') return { failure: null };
  return outcome.kind === 'failed' ? { failure: outcome.failure } : null;
}

function repliedWith(failure: Failure | null): Reply {
  return { kind: 'reported', result: failure === null ? 'accepted' : 'declined' };
}

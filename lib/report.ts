import type { Api } from './api.ts';
import { askCounted } from './ask-counted.ts';
import { afterOutcome, askableAt } from './core/account.ts';
import type { Credential } from './core/client-key.ts';
import type { Reply } from './core/command.ts';
import type { Outcome } from './core/outcome.ts';
import type { ServiceId } from './core/service.ts';
import { has } from './core/task-index.ts';
import { idOf, isOf, type Failure, type TaskKey, type Verdict } from './core/task.ts';
import { readTasks } from './items.ts';
import type { Store } from './store.ts';
import { isCurrent, readCredential } from './vault.ts';

const UNSENT: Reply = { kind: 'reported', result: 'unsent' };

/** The reports of solutions to the service. A task is reported once: the service's answer is kept. */
export class Reports {
  readonly #store: Store;
  readonly #api: Api;
  readonly #inFlight = new Map<TaskKey, Promise<Reply>>();

  constructor(store: Store, api: Api) {
    this.#store = store;
    this.#api = api;
  }

  /** Reports a ready task's solution; what is wanted while a report is under way becomes part of it. */
  report(key: TaskKey, verdict: Verdict): Promise<Reply> {
    const underWay = this.#inFlight.get(key);
    if (underWay !== undefined) return underWay;
    const reply = this.#report(key, verdict).finally(() => this.#inFlight.delete(key));
    this.#inFlight.set(key, reply);
    return reply;
  }

  async #report(key: TaskKey, verdict: Verdict): Promise<Reply> {
    const { account, service } = await this.#store.read();
    const credential = isOf(service, key) ? await readCredential(service) : null;
    const task = (await readTasks([key])).get(key);
    if (credential === null || task?.state.status !== 'ready') return UNSENT;
    if (task.report !== null) return repliedWith(task.report.failure);
    const now = Date.now();
    if (askableAt(account, now) !== now) return UNSENT;
    return this.#send(credential, key, verdict);
  }

  async #send(credential: Credential, key: TaskKey, verdict: Verdict): Promise<Reply> {
    const ask = () => this.#api.report(credential, idOf(key), verdict);
    const may = (asked: ServiceId) => isCurrent(credential, asked);
    const served = await askCounted(this.#store, may, ask);
    if (served === null) return UNSENT;
    const { outcome, timing } = served;
    const answer = answerOf(outcome);
    await this.#store.change(async ({ account, index, service }) => {
      const isOwn = await isCurrent(credential, service);
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
}

/** What the service said of the report; null where it said nothing of it. */
function answerOf(outcome: Outcome): { readonly failure: Failure | null } | null {
  if (outcome.kind === 'accepted') return { failure: null };
  return outcome.kind === 'failed' ? { failure: outcome.failure } : null;
}

function repliedWith(failure: Failure | null): Reply {
  return { kind: 'reported', result: failure === null ? 'accepted' : 'declined' };
}

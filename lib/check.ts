import { accountAt } from './as-of.ts';
import type { Reply } from './core/command.ts';
import { checkNow, lostPoll, type Poll } from './core/schedule.ts';
import { inStatuses, type Entry } from './core/task-index.ts';
import { inState, isOf, type TaskKey } from './core/task.ts';
import { readRecords } from './damaged.ts';
import { readPolls } from './items.ts';
import type { State } from './state.ts';
import type { Change, Store } from './store.ts';

/** Asks for tasks as soon as their 5 s have passed; stalled or failed ones are waited for anew. */
export async function check(store: Store, keys: readonly TaskKey[]): Promise<Reply> {
  const wanted = new Set(keys);
  let count = 0;
  await store.change((state) => {
    const asked = state.index.entries.filter(
      ([key, status]) => wanted.has(key) && status !== 'ready' && isOf(state.service, key),
    );
    count = asked.length;
    return count === 0 ? {} : checking(state, asked, Date.now());
  });
  return { kind: 'checking', count };
}

async function checking(state: State, asked: readonly Entry[], now: number): Promise<Change> {
  const account = accountAt(state, now);
  const openTime = account.clock.elapsed;
  const ended = asked.filter(([, status]) => status !== 'processing').map(([key]) => key);
  const known = new Map([...(await readPolls(ended)), ...state.polls]);
  const next = ([key, status]: Entry): readonly [TaskKey, Poll] => {
    const poll = known.get(key) ?? lostPoll(openTime);
    return [key, checkNow(poll, now, status === 'processing' ? poll.since : openTime)];
  };
  const polls = new Map(asked.map(next));
  if (ended.length === 0) return { polls };
  const { tasks, damaged } = await readRecords(state.index, ended, now);
  return {
    account,
    index: inStatuses(state.index, new Map(ended.map((key) => [key, 'processing']))),
    polls,
    tasks: [...tasks.values()].map((task) => inState(task, { status: 'processing' })),
    damaged,
  };
}

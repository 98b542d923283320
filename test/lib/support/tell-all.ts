import { readEveryTask } from '../../../lib/every-task.ts';
import type { Json } from '../../../lib/core/json.ts';
import type { FollowedTask } from '../../../lib/core/tray.ts';
import { readItems } from '../../../lib/items.ts';
import { readSetAside } from '../../../lib/set-aside.ts';

/** What a user is told of a task, whatever form it is stored in. */
type ToldTask = {
  readonly service: string;
  readonly id: string;
  readonly label: string;
  readonly status: string;
  readonly addedAt: number;
  /** Null while it is not known. */
  readonly endedAt: number | null;
  readonly solution: Json;
  readonly cost: string | null;
  readonly error: string | null;
  readonly report: string | null;
};

/** What a user is told of all that is stored. */
export type Told = {
  /** Those whose records can be read, the newest event first. */
  readonly tasks: readonly ToldTask[];
  readonly service: string;
  readonly keyEnd: string | null;
  readonly balance: string | null;
  readonly settings: object | null;
  readonly bug: string | null;
  readonly setAside: readonly unknown[];
};

/** Reads what a user is told of all that is stored. */
export async function tellAll(): Promise<Told> {
  const { account, settings, service, bug } = await readItems();
  const all = await readEveryTask(null, () => undefined);
  return {
    tasks: all.map(toldOf),
    service,
    keyEnd: account?.key?.end ?? null,
    balance: account?.balance?.amount ?? null,
    settings,
    bug: bug?.text ?? null,
    setAside: Object.values(await readSetAside()),
  };
}

function toldOf({ task, answer }: FollowedTask): ToldTask {
  const { service, id, label, addedAt, state, report } = task;
  return {
    service,
    id,
    label,
    status: state.status,
    addedAt,
    endedAt: 'at' in state ? state.at : null,
    solution: answer?.solution ?? null,
    cost: answer?.cost ?? null,
    error: 'failure' in state ? state.failure.code : null,
    report: report && `${report.verdict}, ${report.failure?.code ?? 'taken'}`,
  };
}

import type { ChromiumSession } from './chromium-session.ts';
import { until } from './until.ts';

/** Closes the worker's target without attaching to it: an attached debugger keeps a worker alive. */
export async function killWorker(session: ChromiumSession): Promise<void> {
  const killed = await workerTargets(session);
  // One that is just starting takes no notice: ask again.
  await until(
    () => close(session, killed),
    (closed) => closed === 0,
    { what: 'end of the worker' },
  );
}

/** Closes those of the targets that there still are, and answers how many these were. */
async function close(session: ChromiumSession, targets: readonly string[]): Promise<number> {
  const alive = (await workerTargets(session)).filter((target) => targets.includes(target));
  for (const targetId of alive) await session.devTools.send('Target.closeTarget', { targetId });
  return alive.length;
}

/** Whether the worker runs. */
export async function isWorkerAlive(session: ChromiumSession): Promise<boolean> {
  return (await workerTargets(session)).length > 0;
}

async function workerTargets({ devTools, base }: ChromiumSession): Promise<readonly string[]> {
  const { targetInfos } = await devTools.send('Target.getTargets');
  return targetInfos
    .filter(({ type, url }) => type === 'service_worker' && url.startsWith(base))
    .map(({ targetId }) => targetId);
}

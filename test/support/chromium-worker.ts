import type { ChromiumSession } from './chromium-session.ts';
import { until } from './until.ts';

/** Closes the worker's target without attaching to it: an attached debugger keeps a worker alive. */
export async function killWorker(session: ChromiumSession): Promise<void> {
  const killed = await workerTargets(session);
  for (const targetId of killed) await session.devTools.send('Target.closeTarget', { targetId });
  await until(
    () => workerTargets(session),
    (alive) => !alive.some((targetId) => killed.includes(targetId)),
    { what: 'end of the worker' },
  );
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

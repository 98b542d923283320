import { lazy } from './lazy.tsx';

/** Does an errand. */
export const { Lazy: LazyRunner, preload: loadRunner } = lazy(
  async () => (await import('./errand-runner.ts')).ErrandRunner,
);

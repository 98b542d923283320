import { lazy } from './lazy.tsx';

/** What stands on top while there is no key. */
export const { Lazy: LazyFirstRun, preload: loadFirstRun } = lazy(
  async () => (await import('./first-run.tsx')).FirstRun,
);

import { lazy } from './lazy.tsx';

/** The details of a task. */
export const { Lazy: LazyDetails, preload: loadDetails } = lazy(
  async () => (await import('./task-details.tsx')).TaskDetails,
);

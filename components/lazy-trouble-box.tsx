import { lazy } from './lazy.tsx';

/** What keeps the tasks waiting. */
export const { Lazy: LazyTroubleBox, preload: loadTroubleBox } = lazy(
  async () => (await import('./trouble-box.tsx')).TroubleBox,
);

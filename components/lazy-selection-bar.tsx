import { lazy } from './lazy.tsx';

/** What can be done with selected tasks. */
export const { Lazy: LazySelectionBar, preload: loadSelectionBar } = lazy(
  async () => (await import('./selection-bar.tsx')).SelectionBar,
);

import { lazy } from './lazy.tsx';

/** What stands in a page's place that may not touch what is stored. */
export const { Lazy: LazyShutBox } = lazy(async () => (await import('./shut-box.tsx')).ShutBox);

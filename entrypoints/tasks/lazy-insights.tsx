import { lazy } from '../../components/lazy.tsx';

/** The insights: most openings of the tab never need them. */
export const { Lazy: LazyInsights, preload: loadInsights } = lazy(
  async () => (await import('./insights-surface.tsx')).InsightsSurface,
);

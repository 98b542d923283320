import { useEffect, useState } from 'preact/hooks';
import type { InsightsSurface } from './insights-surface.tsx';

let Surface: typeof InsightsSurface | null = null;

/** Loads the insights: a script of their own, which most openings of the tab never need. */
export async function loadInsights(): Promise<void> {
  ({ InsightsSurface: Surface } = await import('./insights-surface.tsx'));
}

/** The insights, as soon as they are loaded. */
export function LazyInsights() {
  const [isLoaded, setLoaded] = useState(Surface !== null);
  useEffect(() => {
    if (!isLoaded) void loadInsights().then(() => setLoaded(true));
  }, [isLoaded]);
  return Surface && <Surface />;
}

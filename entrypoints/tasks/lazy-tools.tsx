import { lazy } from '../../components/lazy.tsx';

/** The tools of the tab, which its first rows need not wait for. */
export const { Lazy: LazyTools } = lazy(async () => (await import('./tools.tsx')).Tools);

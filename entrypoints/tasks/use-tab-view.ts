import { useEffect, useState } from 'preact/hooks';
import { TAB_VIEWS, type TabView } from '../../components/tab-views.tsx';

/** The view that the page's address names, so that it is the same after a reload: at first the tasks. */
export function useTabView(): TabView {
  const [view, setView] = useState(namedView);
  useEffect(() => {
    const update = (): void => setView(namedView());
    globalThis.addEventListener('hashchange', update);
    return () => globalThis.removeEventListener('hashchange', update);
  }, []);
  return view;
}

function namedView(): TabView {
  return TAB_VIEWS.find((view) => location.hash === `#${view}`) ?? 'tasks';
}

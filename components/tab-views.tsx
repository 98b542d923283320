import { useLanguage } from './language.ts';

/** The views of the full tab, by their names in its address. */
export const TAB_VIEWS = ['tasks', 'insights'] as const;

export type TabView = (typeof TAB_VIEWS)[number];

/** The way from one view of the full tab to the other: links, so that both have an address. */
export function TabViews({ view }: { readonly view: TabView }) {
  const { say } = useLanguage();
  return (
    <nav class="segments" aria-label={say('views')}>
      {TAB_VIEWS.map((each) => (
        <a key={each} href={`#${each}`} aria-current={each === view ? 'page' : undefined}>
          {say(each === 'tasks' ? 'viewTasks' : 'viewInsights')}
        </a>
      ))}
    </nav>
  );
}

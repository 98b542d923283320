import { useState } from 'preact/hooks';
import { Header, type Doors } from '../../components/header.tsx';
import { LazyKeysDialog } from '../../components/lazy-keys-dialog.tsx';
import { TabViews } from '../../components/tab-views.tsx';
import { hearAddress } from '../../lib/address.ts';
import { TaskSurface } from '../surface/task-surface.tsx';
import { LazyInsights } from './lazy-insights.tsx';
import { LazyTools } from './lazy-tools.tsx';
import { useTabView } from './use-tab-view.ts';
import { useWayToTasks } from './use-way-to-tasks.ts';

/** The full tab: the tasks themselves, or what they cost and how long they took. */
export function TasksTab({ doors }: { readonly doors: Doors }) {
  const view = useTabView();
  const isShown = view === 'tasks';
  useWayToTasks(isShown);
  const [areKeysShown, showKeys] = useState(false);
  // The head is the same for both: else the focus would be lost with the link that was followed.
  return (
    <>
      <Header {...doors} showKeys={isShown ? () => showKeys(true) : null}>
        <TabViews view={view} />
      </Header>
      {/* Never taken away: Undo, the search, what is selected and open would go with it. */}
      <div class="tab-tasks" hidden={!isShown}>
        <TaskSurface doors={null} Tools={LazyTools} hear={hearAddress} isShown={isShown} />
      </div>
      {!isShown && <LazyInsights />}
      {areKeysShown && <LazyKeysDialog close={() => showKeys(false)} />}
    </>
  );
}

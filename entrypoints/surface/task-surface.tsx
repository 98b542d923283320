import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { TaskView } from '../../components/task-view.tsx';
import { isPinned } from '../../lib/action.ts';
import { writeClipboard } from '../../lib/clipboard.ts';
import type { Tray } from '../../lib/core/tray.ts';
import { sendCommand } from '../../lib/messages.ts';
import { requestHostAccess } from '../../lib/permissions.ts';
import { SERVICE_WORDS } from './service-words.ts';
import { useNow } from './use-now.ts';
import { useSeen } from './use-seen.ts';
import { useTray } from './use-tray.ts';

/** How many rows are read at first and with each *Show more*. */
const PAGE = 50;

/** The task view with this browser behind it. */
export function TaskSurface() {
  const [most, setMost] = useState(PAGE);
  const tray = useTray(most);
  useEffect(() => {
    void sendCommand({ type: 'opened' });
    const online = (): void => void sendCommand({ type: 'online' });
    globalThis.addEventListener('online', online);
    return () => globalThis.removeEventListener('online', online);
  }, []);
  if (tray === null) return null;
  // Told by the index: a corrupt record is missing from the tasks however many are read.
  const hasMore = tray.index.entries.length > most;
  return <OpenTray tray={tray} showMore={hasMore ? () => setMost(most + PAGE) : null} />;
}

type Props = { readonly tray: Tray; readonly showMore: (() => void) | null };

function OpenTray({ tray, showMore }: Props) {
  const [isInSight, setInSight] = useState(true);
  const seen = useSeen(tray);
  const now = useNow();
  useEffect(() => {
    void isPinned().then((pinned) => setInSight(pinned ?? true));
  }, []);
  return (
    <TaskView
      tray={tray}
      seen={seen}
      service={SERVICE_WORDS}
      now={now}
      isPinned={isInSight}
      send={sendCommand}
      copy={writeClipboard}
      grantAccess={() => void requestHostAccess()}
      openOptions={() => void browser.runtime.openOptionsPage()}
      showMore={showMore}
    />
  );
}

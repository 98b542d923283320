import { useCallback, useEffect, useState } from 'preact/hooks';
import { FIRST_RANGE } from '../../components/rows-in-sight.ts';
import { TaskView, type TaskViewProps } from '../../components/task-view.tsx';
import { writeClipboard } from '../../lib/clipboard.ts';
import type { Errand } from '../../lib/core/errand.ts';
import type { TaskKey } from '../../lib/core/task.ts';
import type { FollowedTask } from '../../lib/core/tray.ts';
import { sendCommand } from '../../lib/messages.ts';
import { requestHostAccess } from '../../lib/permissions.ts';
import type { Wanted } from '../../lib/tray.ts';
import { Attendance } from './attendance.tsx';
import { useLayout } from './use-layout.ts';
import { useDisk } from './use-disk.ts';
import { useNow } from './use-now.ts';
import { usePinHint } from './use-pin-hint.ts';
import { usePainted } from '../../components/use-painted.ts';
import { useTraits } from './use-traits.ts';
import { useTray } from './use-tray.ts';
// Here and not in the pages' own styles, so that all three load one file.
import './style.css';

/** The rows that are drawn first; what is beyond them is read when they stand. */
const FIRST: Wanted = { listed: FIRST_RANGE.to, read: FIRST_RANGE.to, keys: [] };

/** Has errands heard as they come; what comes back ends it. */
type HearErrands = (hear: (errand: Errand) => void) => () => void;

/** What differs from surface to surface: the ways to the others, its own tools, who sends it. */
export type SurfaceProps = Pick<TaskViewProps, 'doors' | 'Tools'> & {
  readonly hear?: HearErrands | undefined;
  /** False while the page shows something else in its place. */
  readonly isShown?: boolean;
};

/** The task view with this browser behind it. */
export function TaskSurface({ hear, isShown = true, ...surface }: SurfaceProps) {
  const [wanted, setWanted] = useState(FIRST);
  const tray = useTray(wanted);
  const [errand, setErrand] = useState<Errand | null>(null);
  useEffect(() => hear?.(setErrand), [hear]);
  useEffect(() => {
    const online = (): void => void sendCommand({ type: 'online' });
    globalThis.addEventListener('online', online);
    return () => globalThis.removeEventListener('online', online);
  }, []);
  const want = useCallback(
    (keys: readonly TaskKey[]) => setWanted((before) => wantedNext(before, keys)),
    [],
  );
  return tray && <OpenTray {...surface} {...{ tray, want, errand, isShown }} />;
}

/** Once the first rows stand, all tasks are listed and those in the document read. */
function wantedNext(before: Wanted, keys: readonly TaskKey[]): Wanted {
  const isSame = before !== FIRST && before.keys.join() === keys.join();
  return isSame ? before : { ...FIRST, listed: Infinity, keys };
}

type Props = Pick<TaskViewProps, 'doors' | 'Tools' | 'tray' | 'want' | 'errand' | 'isShown'>;

function OpenTray({ tray, want, isShown, ...surface }: Props) {
  const [seen] = useState(tray.seen);
  const isPainted = usePainted();
  const now = useNow();
  const layout = useLayout();
  const dismissPinHint = usePinHint();
  const disk = useDisk();
  const [areTraitsWanted, setTraitsWanted] = useState(false);
  const traits = useTraits(areTraitsWanted);
  const wantTraits = useCallback(() => setTraitsWanted(true), []);
  return (
    <>
      {isPainted && <Attendance tray={tray} isShown={isShown} />}
      <TaskView
        layout={layout}
        tray={tray}
        seen={seen}
        disk={disk}
        now={now}
        dismissPinHint={dismissPinHint}
        send={sendCommand}
        copy={writeClipboard}
        read={readTasks}
        traits={traits}
        wantTraits={wantTraits}
        allowService={requestHostAccess}
        isShown={isShown}
        {...surface}
        want={isPainted ? want : wantNoMore}
      />
    </>
  );
}

/** A script of its own: most openings do nothing with many tasks. */
async function readTasks(keys: readonly TaskKey[]): Promise<readonly FollowedTask[]> {
  const { readEveryTask } = await import('../../lib/every-task.ts');
  return readEveryTask(keys, () => undefined);
}

/** The first rows are read anyway. */
function wantNoMore(): void {}

import { useRef, useState } from 'preact/hooks';
import type { TaskKey } from '../lib/core/task.ts';
import type { FollowedTask } from '../lib/core/tray.ts';

/** What can hold the order of the list: whoever points at a row must not find another under it. */
type Holder = 'pointer' | 'focus';

/**
 * The tasks in the order that they had when the pointer or the focus came to the list; tasks new since
 * then come last. When neither is there any more they stand in their own order again.
 */
export function useHeldOrder(tasks: readonly FollowedTask[]): {
  readonly ordered: readonly FollowedTask[];
  readonly hold: (holder: Holder) => void;
  readonly release: (holder: Holder) => void;
} {
  const [held, setHeld] = useState<readonly TaskKey[] | null>(null);
  const holders = useRef(new Set<Holder>());
  return {
    ordered: held === null ? tasks : inOrder(tasks, held),
    hold(holder) {
      holders.current.add(holder);
      setHeld((order) => order ?? tasks.map(({ key }) => key));
    },
    release(holder) {
      holders.current.delete(holder);
      if (holders.current.size === 0) setHeld(null);
    },
  };
}

function inOrder(
  tasks: readonly FollowedTask[],
  order: readonly TaskKey[],
): readonly FollowedTask[] {
  const place = new Map(order.map((key, i) => [key, i]));
  const placeOf = ({ key }: FollowedTask) => place.get(key) ?? order.length;
  return tasks.toSorted((a, b) => placeOf(a) - placeOf(b));
}

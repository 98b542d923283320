import type { TargetedFocusEvent } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Entry } from '../lib/core/task-index.ts';
import type { TaskKey } from '../lib/core/task.ts';

/** What can hold the order of the list: whoever points at a row must not find another under it. */
type Holder = 'pointer' | 'focus';

/** What the list itself must listen for. */
type Listeners = {
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: () => void;
  readonly onFocusIn: () => void;
  readonly onFocusOut: (event: TargetedFocusEvent<HTMLElement>) => void;
};

/**
 * The tasks in the order that they had when the pointer or the focus came to the list; tasks new since
 * then come last. When neither is there any more they stand in their own order again.
 */
export function useHeldOrder(entries: readonly Entry[]): {
  readonly ordered: readonly TaskKey[];
  readonly listeners: Listeners;
} {
  const [held, setHeld] = useState<readonly TaskKey[] | null>(null);
  const holders = useRef(new Set<Holder>());

  function hold(holder: Holder): void {
    holders.current.add(holder);
    setHeld((order) => order ?? entries.map(([key]) => key));
  }

  function release(holder: Holder): void {
    holders.current.delete(holder);
    if (holders.current.size === 0) setHeld(null);
  }

  return {
    ordered: useMemo(() => inOrder(entries, held), [entries, held]),
    listeners: {
      onPointerEnter: () => hold('pointer'),
      onPointerLeave: () => release('pointer'),
      onFocusIn: () => hold('focus'),
      onFocusOut({ currentTarget, relatedTarget }) {
        const isInside = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
        if (!isInside) release('focus');
      },
    },
  };
}

function inOrder(entries: readonly Entry[], held: readonly TaskKey[] | null): readonly TaskKey[] {
  const rest = new Set(entries.map(([key]) => key));
  if (held === null) return [...rest];
  const still = held.filter((key) => rest.delete(key));
  // A set keeps its order: what is left in it is new.
  return [...still, ...rest];
}

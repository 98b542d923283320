import type { Look } from './looks.ts';
import { STATES } from './states.ts';
import { TASK_SURFACES, type SurfaceName } from './surfaces.ts';

/** A page in a state, and the looks that it is looked at in. */
export type View = {
  readonly state: string;
  readonly surface: SurfaceName;
  readonly looks: readonly Look[];
};

/** The states in which all that has a look of its own with forced colours is in sight. */
const FORCED = new Set([
  'mixed',
  'open-token',
  'open-drawing',
  'selection',
  'key-rejected',
  'ten-thousand',
]);

/** Every page in every state. */
export const VIEWS: readonly View[] = Object.entries(STATES).flatMap(
  ([state, { on = TASK_SURFACES }]) =>
    on.map((surface) => ({
      state,
      surface,
      looks: FORCED.has(state)
        ? (['light', 'dark', 'forced-light', 'forced-dark'] as const)
        : (['light', 'dark'] as const),
    })),
);

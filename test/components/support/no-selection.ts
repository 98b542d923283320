import type { Selection } from '../../../components/use-selection.ts';

/** A list in which nothing is selected, nor can be. */
export const NO_SELECTION: Selection = {
  keys: [],
  has: () => false,
  toggle: () => undefined,
  extendTo: () => undefined,
  selectAll: () => undefined,
  clear: () => undefined,
};

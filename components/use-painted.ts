import { useEffect, useState } from 'preact/hooks';

/** By then a browser has painted the first rows, in ms after they came to the document. */
const PAINTED_MS = 100;

/**
 * Whether the first rows had time to be painted. All that can wait begins then: it would compete with
 * the page for them, as the worker does that it wakes.
 */
export function usePainted(): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    const painting = setTimeout(() => setPainted(true), PAINTED_MS);
    return () => clearTimeout(painting);
  }, []);
  return isPainted;
}

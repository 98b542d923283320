import type { ComponentProps } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { TaskDetails } from './task-details.tsx';

let Details: typeof TaskDetails | null = null;

/** Loads the details of tasks: a script of their own, which most openings of the popup never need. */
export async function loadDetails(): Promise<void> {
  ({ TaskDetails: Details } = await import('./task-details.tsx'));
}

/** The details of a task, as soon as they are loaded. */
export function LazyDetails(props: ComponentProps<typeof TaskDetails>) {
  const [isLoaded, setLoaded] = useState(Details !== null);
  useEffect(() => {
    if (!isLoaded) void loadDetails().then(() => setLoaded(true));
  }, [isLoaded]);
  return Details && <Details {...props} />;
}

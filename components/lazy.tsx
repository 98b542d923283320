import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * A component in a script of its own, which most openings of a page never need: `Lazy` loads it when it
 * is drawn first and shows nothing until then, `preload` before that.
 */
export function lazy<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): {
  readonly Lazy: ComponentType<Props>;
  readonly preload: () => Promise<void>;
} {
  let Loaded: ComponentType<Props> | null = null;
  const preload = async (): Promise<void> => {
    Loaded = await load();
  };

  function Lazy(props: Props) {
    const [isLoaded, setLoaded] = useState(Loaded !== null);
    useEffect(() => {
      if (!isLoaded) void preload().then(() => setLoaded(true));
    }, [isLoaded]);
    return Loaded && <Loaded {...props} />;
  }

  return { Lazy, preload };
}

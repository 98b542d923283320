import { useEffect, useState } from 'preact/hooks';
import { useLanguage } from '../../components/language.ts';
import type { Language } from '../../lib/core/language.ts';
import type { KnownTraits } from '../../lib/traits.ts';

/** The traits of all tasks from the moment that they are wanted; null until then and while they are read. */
export function useTraits(isWanted: boolean): KnownTraits | null {
  const language = useLanguage();
  const [traits, setTraits] = useState<KnownTraits | null>(null);
  useEffect(() => {
    if (!isWanted) return undefined;
    const watching = watch(setTraits, language);
    return () => void stopOnce(watching);
  }, [isWanted, language]);
  return traits;
}

async function stopOnce(watching: Promise<() => void>): Promise<void> {
  const stop = await watching;
  stop();
}

/** A script of its own: most openings of the popup search for nothing. */
async function watch(
  onTraits: (traits: KnownTraits) => void,
  language: Language,
): Promise<() => void> {
  const { watchTraits } = await import('../../lib/traits.ts');
  return watchTraits(onTraits, language);
}

import { useEffect, useState } from 'preact/hooks';
import { useLanguage } from '../language.ts';

/** What is done by then needs no bar, which would only flash, in ms. */
const LATE_MS = 500;

type Props = { readonly read: number; readonly of: number };

/** How far the reading of the tasks is, once it takes a while. */
export function ReadingProgress({ read, of }: Props) {
  const { say, number } = useLanguage();
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const waiting = setTimeout(() => setLate(true), LATE_MS);
    return () => clearTimeout(waiting);
  }, []);
  if (!isLate) return null;
  return (
    <div class="reading">
      <label for="reading">{say('insightsReading', number(read), number(of))}</label>
      <progress id="reading" value={read} max={Math.max(1, of)} />
    </div>
  );
}

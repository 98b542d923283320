import { useEffect, useState } from 'preact/hooks';
import { QUARTER_MS } from '../../lib/core/calendar.ts';

/**
 * The time in ms since the epoch, in steps of a quarter of an hour: days begin with one in every time
 * zone, and nothing else that is shown depends on the time.
 */
export function useQuarterHour(): number {
  const [quarter, setQuarter] = useState(current);
  useEffect(() => {
    const ticking = setInterval(() => setQuarter(current()), 1_000);
    return () => clearInterval(ticking);
  }, []);
  return quarter;
}

function current(): number {
  return Date.now() - (Date.now() % QUARTER_MS);
}

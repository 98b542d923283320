import { InsightsView } from '../../components/insights/insights-view.tsx';
import { useEndings } from './use-endings.ts';
import { useQuarterHour } from './use-quarter-hour.ts';

/** The insights with this browser behind them. */
export function InsightsSurface() {
  const endings = useEndings();
  const now = useQuarterHour();
  return <InsightsView endings={endings} now={now} />;
}

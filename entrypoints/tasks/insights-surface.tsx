import { InsightsView } from '../../components/insights/insights-view.tsx';
import { SERVICE_WORDS } from '../surface/service-words.ts';
import { useEndings } from './use-endings.ts';
import { useQuarterHour } from './use-quarter-hour.ts';

/** The insights with this browser behind them. */
export function InsightsSurface() {
  const endings = useEndings();
  const now = useQuarterHour();
  return <InsightsView endings={endings} now={now} currency={SERVICE_WORDS.currency} />;
}

import { useMemo, useState } from 'preact/hooks';
import { dayReader } from '../../lib/core/calendar.ts';
import type { Ending, Endings } from '../../lib/core/ending.ts';
import { insightsOf, type Insights, type Period } from '../../lib/core/insights.ts';
import { FIRST_SERVICE, serviceOf, type ServiceId } from '../../lib/core/service.ts';
import { useLanguage } from '../language.ts';
import { FamilyChart } from './family-chart.tsx';
import { KeyFigures } from './key-figures.tsx';
import { PeriodChoice } from './period-choice.tsx';
import { ReadingProgress } from './reading-progress.tsx';
import { ServiceChoice } from './service-choice.tsx';
import { SpendingChart } from './spending-chart.tsx';
import { TimesChart } from './times-chart.tsx';

type Props = {
  readonly endings: Endings;
  /** In ms since the epoch. */
  readonly now: number;
  /** The time zone of the days by its IANA name; the system's where it is left out. */
  readonly zone?: string;
};

/** What finished tasks cost and how long they took. */
export function InsightsView({ endings, ...rest }: Props) {
  const { say } = useLanguage();
  return (
    <main class="insights" aria-busy={endings.kind === 'reading'}>
      {endings.kind === 'reading' ? (
        <ReadingProgress read={endings.read} of={endings.of} />
      ) : endings.endings.length === 0 ? (
        <Nothing title={say('insightsNone')} help={say('insightsNoneHelp')} />
      ) : (
        <Report {...rest} endings={endings.endings} />
      )}
    </main>
  );
}

type ReportProps = Omit<Props, 'endings'> & { readonly endings: readonly Ending[] };

function Report({ endings, now, zone }: ReportProps) {
  const { say } = useLanguage();
  const services = useMemo(() => servicesOf(endings), [endings]);
  const [chosen, chooseService] = useState(services[0]);
  // Its tasks may have been removed meanwhile.
  const service = services.find((each) => each === chosen) ?? services[0] ?? FIRST_SERVICE;
  const [period, choose] = useState<Period>(30);
  const dayOf = useMemo(() => dayReader(zone), [zone]);
  const insights = useMemo(
    () =>
      insightsOf(
        endings.filter((each) => each.service === service),
        period,
        now,
        dayOf,
      ),
    [endings, service, period, now, dayOf],
  );
  return (
    <>
      <div class="insights-head">
        <h2>{say('insights')}</h2>
        {services.length > 1 && (
          <ServiceChoice services={services} chosen={service} choose={chooseService} />
        )}
        <PeriodChoice chosen={period} choose={choose} />
      </div>
      {insights.finished === 0 ? (
        <Nothing title={say('insightsNoneHere')} help={say('insightsNoneHereHelp')} />
      ) : (
        <Sums insights={insights} currency={serviceOf(service).currency} />
      )}
    </>
  );
}

type SumsProps = { readonly insights: Insights; readonly currency: string | null };

function Sums({ insights, currency }: SumsProps) {
  return (
    <>
      <KeyFigures insights={insights} currency={currency} />
      <SpendingChart insights={insights} currency={currency} />
      <div class="charts">
        <FamilyChart insights={insights} currency={currency} />
        <TimesChart times={insights.times} />
      </div>
    </>
  );
}

/** The service that most of them were solved by first. */
function servicesOf(endings: readonly Ending[]): readonly ServiceId[] {
  const counts = new Map<ServiceId, number>();
  for (const { service } of endings) counts.set(service, (counts.get(service) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([service]) => service);
}

function Nothing({ title, help }: { readonly title: string; readonly help: string }) {
  return (
    <div class="empty">
      <p>
        <strong>{title}</strong>
      </p>
      <p>{help}</p>
    </div>
  );
}

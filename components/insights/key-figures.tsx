import { formatDuration, formatMoney } from '../../lib/core/format.ts';
import type { Insights, Times } from '../../lib/core/insights.ts';
import type { Language } from '../../lib/core/language.ts';
import { useLanguage } from '../language.ts';

type Figure = { readonly name: string; readonly value: string; readonly help: string };

type Props = { readonly insights: Insights; readonly currency: string | null };

/** The sums of a period, each with what it was made of. */
export function KeyFigures({ insights, currency }: Props) {
  const language = useLanguage();
  const figures = [
    spent(insights, currency, language),
    answers(insights, language),
    solved(insights, language),
    ...(insights.times === null ? [] : times(insights.times, insights.ready, language)),
    ...requests(insights, language),
  ];
  return (
    <dl class="figures">
      {figures.map(({ name, value, help }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd class="figure">{value}</dd>
          <dd class="help">{help}</dd>
        </div>
      ))}
    </dl>
  );
}

function spent({ spending, ready }: Insights, currency: string | null, language: Language): Figure {
  const { say, number } = language;
  return {
    name: say('insightsSpent'),
    value: formatMoney(spending.spent, currency, language),
    help: say('insightsPriced', number(spending.priced), number(ready)),
  };
}

function answers({ ready, failed, stalled }: Insights, { say, number }: Language): Figure {
  return {
    name: say('insightsAnswers'),
    value: number(ready),
    help: say('insightsOthers', number(failed), number(stalled)),
  };
}

function solved({ ready, finished }: Insights, { say, number, locale }: Language): Figure {
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  return {
    name: say('insightsSolved'),
    value: percent.format(shareOf(ready, finished)),
    help: say('insightsSolvedOf', number(ready), number(finished)),
  };
}

/** None and all are said of these alone: rounded, 9,999 of 10,000 would be all. */
function shareOf(some: number, all: number): number {
  if (some === 0 || some === all) return some / all;
  return Math.min(0.999, Math.max(0.001, some / all));
}

function times(taken: Times, ready: number, language: Language): readonly Figure[] {
  const { say, number } = language;
  const { count, median, percentile95 } = taken;
  const help = say('insightsTimed', number(count), number(ready));
  return [
    { name: say('insightsMedian'), value: formatDuration(median * 1_000, language), help },
    {
      name: say('insightsPercentile'),
      value: formatDuration(percentile95 * 1_000, language),
      help,
    },
  ];
}

function requests({ requests: asked }: Insights, { say, number, locale }: Language) {
  if (asked === null) return [];
  const mean = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return [
    {
      name: say('insightsRequests'),
      value: mean.format(asked.total / asked.tasks),
      help: say('insightsRequestsHelp', number(asked.median), number(asked.tasks)),
    },
  ];
}

import { compareAmounts, ratioOf, ticksTo } from '../../lib/core/amounts.ts';
import { formatMoney } from '../../lib/core/format.ts';
import type { Insights } from '../../lib/core/insights.ts';
import { useLanguage } from '../language.ts';
import { Chart, findingId } from './chart.tsx';
import { Columns } from './columns.tsx';
import { longSpan, shortSpan } from './span-words.ts';

type Props = { readonly insights: Insights; readonly currency: string | null };

const ID = 'spending';

const WORDS = {
  day: { title: 'insightsSpendingPerDay', name: 'insightsDay', most: 'insightsMostPerDay' },
  week: { title: 'insightsSpendingPerWeek', name: 'insightsWeek', most: 'insightsMostPerWeek' },
  month: { title: 'insightsSpendingPerMonth', name: 'insightsMonth', most: 'insightsMostPerMonth' },
} as const;

/** At most so many columns have a label, and half of them where there is little room. */
const MOST_LABELS = 8;

/** What the answers of each day cost, or of each week or month of a long period. */
export function SpendingChart({ insights, currency }: Props) {
  const language = useLanguage();
  const { say, number } = language;
  const { spans, unit } = insights;
  const money = (amount: string): string => formatMoney(amount, currency, language);
  const [most] = spans.toSorted((a, b) => compareAmounts(b.spent, a.spent));
  const isUnknown = most === undefined || insights.spending.priced === 0;
  return (
    <Chart
      id={ID}
      title={say(WORDS[unit].title)}
      finding={
        isUnknown
          ? say('insightsNoPrices')
          : say(WORDS[unit].most, money(most.spent), longSpan(most, unit, language))
      }
      table={
        isUnknown
          ? null
          : {
              columns: [say(WORDS[unit].name), say('insightsAnswers'), say('insightsSpent')],
              rows: spans.map((span) => [
                longSpan(span, unit, language),
                number(span.priced),
                money(span.spent),
              ]),
            }
      }
      help={say('insightsDates')}
    >
      <SpendingColumns insights={insights} money={money} ticks={ticksTo(most?.spent ?? '0')} />
    </Chart>
  );
}

type ColumnsProps = {
  readonly insights: Insights;
  readonly money: (amount: string) => string;
  readonly ticks: readonly string[];
};

function SpendingColumns({ insights: { spans, unit }, money, ticks }: ColumnsProps) {
  const language = useLanguage();
  const top = ticks.at(-1) ?? '0';
  const apart = Math.ceil(spans.length / MOST_LABELS);
  return (
    <Columns
      namedBy={findingId(ID)}
      ticks={ticks.map((tick) => ({ share: ratioOf(tick, top), label: money(tick) }))}
      columns={spans.map((span, i) => {
        // Counted from the end: the newest has its label in any case.
        const place = (spans.length - 1 - i) / apart;
        return {
          name: `${longSpan(span, unit, language)}: ${money(span.spent)}`,
          share: ratioOf(span.spent, top),
          label: Number.isInteger(place) ? shortSpan(span, unit, language) : '',
          isSpare: place % 2 === 1,
          value: '',
        };
      })}
    />
  );
}

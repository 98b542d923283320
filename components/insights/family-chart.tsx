import { ratioOf } from '../../lib/core/amounts.ts';
import { formatMoney } from '../../lib/core/format.ts';
import type { Insights } from '../../lib/core/insights.ts';
import type { Language } from '../../lib/core/language.ts';
import type { FamilySpending, Spending } from '../../lib/core/spending.ts';
import { useLanguage } from '../language.ts';
import { Bars } from './bars.tsx';
import { Chart, findingId } from './chart.tsx';

type Props = { readonly insights: Insights; readonly currency: string | null };

const ID = 'families';

/** What the answers of each family cost. */
export function FamilyChart({ insights: { families, spending }, currency }: Props) {
  const language = useLanguage();
  const { say, number } = language;
  const money = (amount: string): string => formatMoney(amount, currency, language);
  const nameOf = (name: string | null): string => name ?? say('insightsUnknownType');
  const [most] = families;
  return (
    <Chart
      id={ID}
      title={say('insightsSpendingPerType')}
      finding={
        most === undefined ? say('insightsNoPrices') : finding(most, money, spending, language)
      }
      table={
        most === undefined
          ? null
          : {
              columns: [say('insightsType'), say('insightsAnswers'), say('insightsSpent')],
              rows: families.map(({ name, priced, spent }) => [
                nameOf(name),
                number(priced),
                money(spent),
              ]),
            }
      }
      help={say('insightsTypesHelp')}
    >
      <Bars
        namedBy={findingId(ID)}
        bars={families.map(({ name, spent }) => ({
          name: nameOf(name),
          share: ratioOf(spent, most?.spent ?? '0'),
          value: money(spent),
        }))}
      />
    </Chart>
  );
}

function finding(
  { name, spent }: FamilySpending,
  money: (amount: string) => string,
  all: Spending,
  { say }: Language,
): string {
  return name === null
    ? say('insightsMostUnknown', money(spent), money(all.spent))
    : say('insightsMostPerType', name, money(spent), money(all.spent));
}

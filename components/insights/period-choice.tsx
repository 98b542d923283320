import { PERIODS, type Period } from '../../lib/core/insights.ts';
import type { Language } from '../../lib/core/language.ts';
import { useLanguage } from '../language.ts';

type Props = { readonly chosen: Period; readonly choose: (period: Period) => void };

/** Of which days the sums are. */
export function PeriodChoice({ chosen, choose }: Props) {
  const language = useLanguage();
  return (
    <fieldset class="segments">
      <legend class="visually-hidden">{language.say('insightsPeriod')}</legend>
      {PERIODS.map((period) => (
        <label key={period}>
          <input
            type="radio"
            class="visually-hidden"
            name="period"
            checked={period === chosen}
            onChange={() => choose(period)}
          />
          {periodWords(period, language)}
        </label>
      ))}
    </fieldset>
  );
}

function periodWords(period: Period, { say, count }: Language): string {
  return period === 'all' ? say('insightsAll') : count('insightsLastDays', period);
}

import { formatDuration } from '../../lib/core/format.ts';
import type { Times } from '../../lib/core/insights.ts';
import type { Language } from '../../lib/core/language.ts';
import type { Bin } from '../../lib/core/spread.ts';
import { useLanguage } from '../language.ts';
import { Chart, findingId } from './chart.tsx';
import { Columns } from './columns.tsx';

const ID = 'times';

/** How long answers took: how many so long, and how many longer. */
export function TimesChart({ times }: { readonly times: Times | null }) {
  const language = useLanguage();
  const { say, number } = language;
  const bins = times?.bins ?? [];
  const most = Math.max(1, ...bins.map(({ count }) => count));
  return (
    <Chart
      id={ID}
      title={say('insightsTimeTaken')}
      finding={times === null ? say('insightsNoTimes') : finding(times, language)}
      table={
        times === null
          ? null
          : {
              columns: [say('insightsSeconds'), say('insightsAnswers')],
              rows: bins.map((bin) => [binWords(bin, language), number(bin.count)]),
            }
      }
      help={say('insightsSecondsHelp')}
    >
      <Columns
        namedBy={findingId(ID)}
        ticks={[]}
        columns={bins.map((bin) => ({
          name: `${binWords(bin, language)}: ${number(bin.count)}`,
          share: bin.count / most,
          label: binWords(bin, language),
          isSpare: false,
          value: number(bin.count),
        }))}
      />
    </Chart>
  );
}

function finding({ median, percentile95 }: Times, language: Language): string {
  return language.say(
    'insightsTimesFinding',
    formatDuration(median * 1_000, language),
    formatDuration(percentile95 * 1_000, language),
  );
}

/** The seconds of a bin, which are whole ones: `5–9`, `160+`. */
function binWords({ from, to }: Bin, { say, number, locale }: Language): string {
  if (to === null) return say('insightsAndMore', number(from));
  return new Intl.NumberFormat(locale).formatRange(from, to - 1);
}

import { formatCount } from '../lib/core/format.ts';
import { CHOICES, type Settings } from '../lib/core/settings.ts';
import { forgetAfterWords, LOCALE } from '../lib/core/words.ts';
import { Choice } from './choice.tsx';

type Props = { readonly settings: Settings; readonly change: (settings: Settings) => void };

/** The settings, each saved as it is changed. */
export function SettingsForm({ settings, change }: Props) {
  return (
    <>
      <Choice
        id="history-limit"
        label="History limit"
        help="Of more finished tasks the oldest that you have seen are deleted for good, the next time you open Task Tray. Tasks in work and new answers never are."
        choices={CHOICES.historyLimit.map((limit) => [
          limit,
          `${formatCount(limit, LOCALE)} tasks`,
        ])}
        chosen={settings.historyLimit}
        choose={(historyLimit) => change({ ...settings, historyLimit })}
      />
      <Choice
        id="forget-answers"
        label="Forget answers"
        help="A solution that you have seen and that is so old is deleted, the next time you open Task Tray or start the browser. The task stays listed with its cost and times."
        choices={CHOICES.forgetAfter.map((time) => [time, forgetAfterWords(time)])}
        chosen={settings.forgetAfter}
        choose={(forgetAfter) => change({ ...settings, forgetAfter })}
      />
    </>
  );
}

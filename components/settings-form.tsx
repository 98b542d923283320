import { CHOICES, type Settings } from '../lib/core/settings.ts';
import { forgetAfterWords } from '../lib/core/words.ts';
import { Choice } from './choice.tsx';
import { useLanguage } from './language.ts';

type Props = { readonly settings: Settings; readonly change: (settings: Settings) => void };

/** The settings, each saved as it is changed. */
export function SettingsForm({ settings, change }: Props) {
  const language = useLanguage();
  const { say, count } = language;
  return (
    <>
      <Choice
        id="history-limit"
        label={say('historyLimit')}
        help={say('historyLimitHelp')}
        choices={CHOICES.historyLimit.map((limit) => [limit, count('tasks', limit)])}
        chosen={settings.historyLimit}
        choose={(historyLimit) => change({ ...settings, historyLimit })}
      />
      <Choice
        id="forget-answers"
        label={say('forgetAnswers')}
        help={say('forgetAnswersHelp')}
        choices={CHOICES.forgetAfter.map((time) => [time, forgetAfterWords(time, language)])}
        chosen={settings.forgetAfter}
        choose={(forgetAfter) => change({ ...settings, forgetAfter })}
      />
    </>
  );
}

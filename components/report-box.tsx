import { useState } from 'preact/hooks';
import { failureWords } from '../lib/core/error-words.ts';
import type { Answer } from '../lib/core/solution.ts';
import type { Report, Verdict } from '../lib/core/task.ts';
import type { FollowedTask } from '../lib/core/tray.ts';
import { useLanguage } from './language.ts';
import type { Actions } from './use-actions.ts';
import { ownDetailsButton, useHeir } from './use-heir.ts';
import type { View } from './view.ts';

/** Reports are taken for so long after the answer, in ms (text of the service's v1 clients). */
const REPORTABLE_MS = 15 * 60_000;

type Props = {
  readonly followed: FollowedTask;
  readonly answer: Answer;
  readonly view: View;
  readonly perform: Actions['perform'];
};

/** Tells the service whether the answer was correct, once. */
export function ReportBox({ followed, answer: { endTime }, view, perform }: Props) {
  const { key, task, ahead } = followed;
  const { say } = useLanguage();
  if (task.report !== null) return <Reported report={task.report} />;
  const isLate = endTime !== null && view.now + ahead - endTime * 1_000 >= REPORTABLE_MS;
  return (
    <div class="report">
      <p class="help">{say(isLate ? 'reportLate' : 'reportHelp')}</p>
      <ReportButtons report={(verdict) => perform({ type: 'report', key, verdict })} />
    </div>
  );
}

type ButtonsProps = { readonly report: (verdict: Verdict) => Promise<unknown> };

function ReportButtons({ report }: ButtonsProps) {
  const { say } = useLanguage();
  const [isBusy, setBusy] = useState(false);
  const buttons = useHeir<HTMLDivElement>(ownDetailsButton);

  async function send(verdict: Verdict): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    await report(verdict);
    setBusy(false);
  }

  return (
    <div ref={buttons} class="report-buttons">
      <button type="button" aria-disabled={isBusy} onClick={() => void send('correct')}>
        {say('reportCorrect')}
      </button>
      <button type="button" aria-disabled={isBusy} onClick={() => void send('incorrect')}>
        {say('reportIncorrect')}
      </button>
    </div>
  );
}

const REPORTED = {
  correct: { taken: 'reportedCorrect', declined: 'declinedCorrect' },
  incorrect: { taken: 'reportedIncorrect', declined: 'declinedIncorrect' },
} as const;

function Reported({ report: { verdict, failure } }: { readonly report: Report }) {
  const language = useLanguage();
  const { taken, declined } = REPORTED[verdict];
  return (
    <p class="help">
      {failure === null
        ? language.say(taken)
        : language.say(declined, failureWords(failure, language))}
    </p>
  );
}

import { useState } from 'preact/hooks';
import { errorWords } from '../lib/core/error-words.ts';
import type { Answer } from '../lib/core/solution.ts';
import type { Report, Verdict } from '../lib/core/task.ts';
import type { FollowedTask } from '../lib/core/tray.ts';
import { failureWords } from '../lib/core/words.ts';
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
export function ReportBox({ followed: { key, task }, answer: { endTime }, view, perform }: Props) {
  if (task.report !== null) return <Reported report={task.report} />;
  const isLate = endTime !== null && view.serverNow - endTime * 1_000 >= REPORTABLE_MS;
  return (
    <div class="report">
      <p class="help">
        {isLate
          ? 'The answer is more than 15 minutes old: a report is probably refused.'
          : 'Did the answer work? The service rates its workers by that, and may give the price of a wrong answer back. It does not promise to.'}
      </p>
      <ReportButtons report={(verdict) => perform({ type: 'report', key, verdict })} />
    </div>
  );
}

type ButtonsProps = { readonly report: (verdict: Verdict) => Promise<unknown> };

function ReportButtons({ report }: ButtonsProps) {
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
        Report correct
      </button>
      <button type="button" aria-disabled={isBusy} onClick={() => void send('incorrect')}>
        Report incorrect
      </button>
    </div>
  );
}

function Reported({ report: { verdict, failure } }: { readonly report: Report }) {
  if (failure === null) return <p class="help">Reported as {verdict}: the service took it.</p>;
  const said = errorWords(failure)?.meaning ?? failureWords(failure);
  return (
    <p class="help">
      Reported as {verdict}, but the service did not take it: {said}
    </p>
  );
}

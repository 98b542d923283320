import { useEffect, useRef } from 'preact/hooks';
import type { Json } from '../lib/core/json.ts';
import type { FollowedTask } from '../lib/core/tray.ts';
import { Drawing } from './drawing.tsx';
import { FailureWords } from './failure-words.tsx';
import { useLanguage } from './language.ts';
import { LabelForm } from './label-form.tsx';
import { RawAnswer } from './raw-answer.tsx';
import { ReportBox } from './report-box.tsx';
import { SolutionParts } from './solution-parts.tsx';
import { taskFacts } from './task-facts.ts';
import type { Actions } from './use-actions.ts';
import { ownDetailsButton, useHeir } from './use-heir.ts';
import type { View } from './view.ts';

type Props = {
  readonly id: string;
  readonly followed: FollowedTask;
  readonly view: View;
  readonly actions: Actions;
};

/** All that is known of one task, each part of its answer with its own copy button. */
export function TaskDetails({ id, followed, view, actions }: Props) {
  const { key, task, answer } = followed;
  const { state } = task;
  // Another one's key must not be used for it.
  const isOwn = task.service === view.service;
  const language = useLanguage();
  const details = useRef<HTMLDivElement>(null);
  useEffect(() => details.current?.closest('li')?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <div ref={details} class="details" id={id}>
      {state.status === 'failed' && <FailureWords failure={state.failure} />}
      {state.status !== 'ready' && isOwn && (
        <CheckButton check={() => void actions.perform({ type: 'check', keys: [key] })} />
      )}
      {answer !== null && answer.solution !== null && (
        <Solution solution={answer.solution} actions={actions} />
      )}
      <dl>
        {taskFacts(followed, view, language).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {'raw' in state && <RawAnswer raw={state.raw} copy={actions.copy} />}
      <LabelForm followed={followed} perform={actions.perform} />
      {answer !== null && isOwn && (
        <ReportBox followed={followed} answer={answer} view={view} perform={actions.perform} />
      )}
    </div>
  );
}

type SolutionProps = { readonly solution: Json; readonly actions: Actions };

function Solution({ solution, actions: { copy } }: SolutionProps) {
  const { say } = useLanguage();
  return (
    <>
      <Drawing solution={solution} />
      <SolutionParts solution={solution} copy={copy} />
      <div>
        <button type="button" onClick={() => void copy(JSON.stringify(solution))}>
          {say('copyJson')}
        </button>
      </div>
    </>
  );
}

function CheckButton({ check }: { readonly check: () => void }) {
  const { say } = useLanguage();
  const button = useHeir<HTMLButtonElement>(ownDetailsButton);
  return (
    <div>
      <button ref={button} type="button" onClick={check}>
        {say('checkNow')}
      </button>
    </div>
  );
}

import { parts, toText, type Answer } from '../lib/core/solution.ts';
import type { FollowedTask } from '../lib/core/tray.ts';
import { taskFacts } from './task-facts.ts';
import type { Actions } from './use-actions.ts';
import { detailsButton, useHeir } from './use-heir.ts';

type Props = {
  readonly id: string;
  readonly followed: FollowedTask;
  readonly currency: string;
  readonly now: number;
  /** From when requests may be made, in ms since the epoch; null while none may be at all. */
  readonly openAt: number | null;
  readonly actions: Actions;
};

/** All that is known of one task, each part of its answer with its own copy button. */
export function TaskDetails({ id, followed, currency, now, openAt, actions }: Props) {
  const { key, task, answer } = followed;
  return (
    <div class="details" id={id}>
      {answer !== null && <Solution answer={answer} copy={actions.copy} />}
      <dl>
        {taskFacts(followed, currency, openAt, now).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div class="details-actions">
        {answer !== null && (
          <button type="button" onClick={() => void actions.copy(JSON.stringify(answer.solution))}>
            Copy as JSON
          </button>
        )}
        {task.state.status !== 'ready' && (
          <CheckButton check={() => void actions.perform({ type: 'check', key })} />
        )}
      </div>
    </div>
  );
}

function CheckButton({ check }: { readonly check: () => void }) {
  const button = useHeir<HTMLButtonElement>(ownDetailsButton);
  return (
    <button ref={button} type="button" onClick={check}>
      Check now
    </button>
  );
}

function ownDetailsButton(inside: HTMLElement): Element | null | undefined {
  return detailsButton(inside.closest('.task'));
}

type SolutionProps = { readonly answer: Answer; readonly copy: Actions['copy'] };

function Solution({ answer, copy }: SolutionProps) {
  const named = parts(answer.solution);
  const shown = named.length > 0 ? named : [['answer', toText(answer.solution)] as const];
  return (
    <ul class="parts">
      {shown.map(([path, text]) => (
        <li key={path}>
          <span class="part-name">{path}</span>
          <button
            type="button"
            class="quiet"
            aria-label={`Copy ${path}`}
            onClick={() => void copy(text)}
          >
            Copy
          </button>
          <code>{text}</code>
        </li>
      ))}
    </ul>
  );
}

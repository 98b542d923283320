import { formatDuration, formatMoney } from '../lib/core/format.ts';
import { parts, toText, type Answer } from '../lib/core/solution.ts';
import type { FollowedTask } from '../lib/core/tray.ts';
import { LOCALE } from '../lib/core/words.ts';
import type { Actions } from './use-actions.ts';
import { detailsButton, useHeir } from './use-heir.ts';

type Props = {
  readonly id: string;
  readonly followed: FollowedTask;
  readonly currency: string;
  readonly now: number;
  readonly actions: Actions;
};

/** All that is known of one task, each part of its answer with its own copy button. */
export function TaskDetails({ id, followed, currency, now, actions }: Props) {
  const { key, task, answer } = followed;
  const facts = [
    ...failureFacts(followed),
    ...answerFacts(answer, currency),
    ...pollFacts(followed, now),
  ];
  return (
    <div class="details" id={id}>
      {answer !== null && <Solution answer={answer} copy={actions.copy} />}
      <dl>
        {facts.map(([name, value]) => (
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

type Facts = readonly (readonly [name: string, value: string])[];

function failureFacts({ task: { state } }: FollowedTask): Facts {
  if (state.status !== 'failed') return [];
  const { code, number, description } = state.failure;
  return known([
    ['Error code', code],
    ['Error number', number],
    ['The service says', description],
  ]);
}

function answerFacts(answer: Answer | null, currency: string): Facts {
  if (answer === null) return [];
  const { cost, createTime, endTime, solveCount, ip } = answer;
  return known([
    ['Cost', cost === null ? null : formatMoney(cost, currency, LOCALE)],
    ['Created', createTime === null ? null : clock(createTime * 1_000, createTime)],
    ['Solved', endTime === null ? null : clock(endTime * 1_000, endTime)],
    ['Workers that tried', solveCount],
    ['Created from', ip],
  ]);
}

function pollFacts({ task, poll }: FollowedTask, now: number): Facts {
  const asked = poll?.askedAt ?? null;
  const isWaiting = task.state.status === 'processing' && poll !== null;
  return known([
    ['Added', clock(task.addedAt)],
    ['Last asked', asked === null ? null : clock(asked)],
    ['Requests made', poll?.requests ?? null],
    ['Next request', isWaiting ? `in ${formatDuration(poll.nextAt - now)}` : null],
  ]);
}

function known(facts: readonly (readonly [string, string | number | null])[]): Facts {
  return facts.flatMap(([name, value]) => (value === null ? [] : [[name, String(value)] as const]));
}

/** A date and time of day; what is beyond all calendars is shown as the number that came. */
function clock(at: number, asItCame = at): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return String(asItCame);
  return date.toLocaleString(LOCALE, { dateStyle: 'medium', timeStyle: 'medium' });
}

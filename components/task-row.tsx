import { familyName, guessFamily, type Family } from '../lib/core/family.ts';
import { freshness } from '../lib/core/freshness.ts';
import type { Language } from '../lib/core/language.ts';
import { shownText } from '../lib/core/shown-text.ts';
import { primary } from '../lib/core/solution.ts';
import { LONGEST_LABEL, type TaskKey, type TaskStatus } from '../lib/core/task.ts';
import type { FollowedTask } from '../lib/core/tray.ts';
import { STATUS_MESSAGE } from '../lib/core/words.ts';
import { Icon, type IconName } from './icon.tsx';
import { useLanguage } from './language.ts';
import { LazyDetails } from './lazy-details.tsx';
import { placeAttributes, type Place } from './place.ts';
import { RemoveButton } from './remove-button.tsx';
import { meta, summary, whose } from './row-words.ts';
import { SelectBox } from './select-box.tsx';
import type { Actions } from './use-actions.ts';
import { detailsButton, firstField, useHeir } from './use-heir.ts';
import type { Selection } from './use-selection.ts';
import type { View } from './view.ts';

type Props = {
  readonly place: Place;
  readonly followed: FollowedTask;
  readonly view: View;
  readonly isOpen: boolean;
  /** Where the details of the open task are shown: under its row, or elsewhere on the page. */
  readonly details: 'inside' | 'beside';
  readonly isNew: boolean;
  readonly actions: Actions;
  readonly toggle: () => void;
  readonly selection: Selection;
  /** All tasks as the list shows them. */
  readonly shown: readonly TaskKey[];
};

const STATUS_ICON: Readonly<Record<TaskStatus, IconName>> = {
  processing: 'clock',
  ready: 'check',
  failed: 'cross',
  stalled: 'pause',
};

/** One task of the list: what it is, how it stands, and the answer to copy. */
export function TaskRow(props: Props) {
  const { place, followed, view, isOpen, details, isNew, actions } = props;
  const language = useLanguage();
  const row = useHeir<HTMLLIElement>(neighbour);
  const { status } = followed.task.state;
  const family = followed.answer && guessFamily(followed.answer.solution);
  return (
    <li
      ref={row}
      class={['task', status, isNew && 'new', isOpen && 'open'].filter(Boolean).join(' ')}
      // Reached by the arrow keys, not by Tab: that goes through the buttons.
      tabIndex={-1}
      {...placeAttributes(place)}
    >
      <RowMark {...props} />
      <RowHead {...props} />
      <div class="task-body">
        <div class="task-text">
          <span class="task-summary">
            <span class="task-status">{language.say(STATUS_MESSAGE[status])}</span>{' '}
            {whose(followed, view)}
            <span class="task-says">{summary(followed, view, language)}</span>
          </span>
          {family !== null && <FamilyLine followed={followed} view={view} family={family} />}
        </div>
        <RowButtons {...props} />
      </div>
      {isOpen && details === 'inside' && (
        <LazyDetails
          id={detailsId(followed.key)}
          followed={followed}
          view={view}
          actions={actions}
        />
      )}
    </li>
  );
}

function RowMark({ followed: { key, task }, selection, shown }: Props) {
  return (
    <span class="task-mark">
      <Icon name={STATUS_ICON[task.state.status]} />
      <SelectBox taskKey={key} shown={shown} selection={selection} />
    </span>
  );
}

function RowHead({ followed, view, isNew }: Props) {
  const language = useLanguage();
  const { say } = language;
  const { task } = followed;
  const label = shownText(task.label, LONGEST_LABEL);
  return (
    <div class="task-head">
      {label !== '' && (
        <span class="task-label" title={label}>
          {label}
        </span>
      )}
      <span class="task-id">{task.id}</span>
      {isNew && <span class="visually-hidden">{say('newMark')}</span>}
      <span class="task-meta">{meta(followed, view, language)}</span>
    </div>
  );
}

type FamilyProps = Pick<Props, 'followed' | 'view'> & { readonly family: Family };

/** The guessed family, and how long its token can be used where that is documented. */
function FamilyLine({ followed: { answer, ahead }, view, family }: FamilyProps) {
  const language = useLanguage();
  const { say } = language;
  const fresh = answer && freshness(answer, family, view.now + ahead);
  return (
    <div class="task-family" title={say('guessHelp')}>
      {say('guess', familyName(family, language))}
      {fresh !== null && (
        <>
          {' '}
          <span class={fresh.left === 0 ? 'expired' : 'usable'}>
            · {usable(fresh.left, language)}
          </span>
        </>
      )}
    </div>
  );
}

function usable(left: number, { say, number }: Language): string {
  return left === 0 ? say('tokenExpired') : say('usableFor', number(Math.ceil(left / 1_000)));
}

function RowButtons({ followed, isOpen, details, actions, toggle }: Props) {
  const { say } = useLanguage();
  const { task, answer } = followed;
  const solution = answer?.solution ?? null;
  return (
    <>
      {solution !== null && (
        <button
          type="button"
          class="copy"
          aria-label={say('copyAnswerOf', task.id)}
          onClick={() => void actions.copy(primary(solution).text)}
        >
          <Icon name="copy" />
          {say('copy')}
        </button>
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={say('detailsOf', task.id)}
        aria-expanded={isOpen}
        aria-controls={isOpen ? detailsId(followed.key) : undefined}
        onClick={toggle}
      >
        <Icon name={details === 'beside' ? 'right' : isOpen ? 'up' : 'down'} />
      </button>
      <RemoveButton followed={followed} perform={actions.perform} />
    </>
  );
}

/** From a row to a row, where keys go on working the list; from its parts to what is safe to press. */
function neighbour(row: HTMLElement): Element | null | undefined {
  const next = row.nextElementSibling ?? row.previousElementSibling;
  const isOnRow = row.ownerDocument.activeElement === row;
  return (isOnRow ? next : detailsButton(next)) ?? firstField(row);
}

/** The id of the element with the details of a task. */
export function detailsId(key: TaskKey): string {
  return `details-${key}`;
}

import { ANSWER_FORMS, answersText } from '../lib/core/answers-text.ts';
import type { Language } from '../lib/core/language.ts';
import { plain, refusal, type Notice } from '../lib/core/notice.ts';
import type { TaskKey } from '../lib/core/task.ts';
import type { FollowedTask } from '../lib/core/tray.ts';
import { Icon } from './icon.tsx';
import { useLanguage } from './language.ts';
import type { Actions, CopyingMeans } from './use-actions.ts';

type Props = {
  /** The tasks whose answers are copied, in their order. */
  readonly keys: readonly TaskKey[];
  readonly actions: Actions;
  readonly means: CopyingMeans;
};

const FORM_KEY = { lines: 'formLines', json: 'formJson', csv: 'formCsv' } as const;
const COPY_KEY = { lines: 'copyAsLines', json: 'copyAsJson', csv: 'copyAsCsv' } as const;

/** Copies the answers of several tasks at once, in one form or another. */
export function CopyForms({ keys, actions, means }: Props) {
  const language = useLanguage();
  const { say } = language;

  async function copied(form: (typeof ANSWER_FORMS)[number]): Promise<Notice> {
    const answers = answersText(inOrder(keys, await means.read(keys)), form);
    if (answers.count === 0) return refusal(say('noneHasAnswer'));
    const isCopied = await means.copy(answers.text);
    if (!isCopied) return refusal(say('notCopied'));
    return plain(copiedWords(answers.count, keys.length - answers.count, language));
  }

  return (
    <span class="copy-forms">
      <Icon name="copy" />
      {ANSWER_FORMS.map((form) => (
        <button
          key={form}
          type="button"
          aria-label={say(COPY_KEY[form])}
          title={say(COPY_KEY[form])}
          onClick={() => void actions.tell(copied(form))}
        >
          {say(FORM_KEY[form])}
        </button>
      ))}
    </span>
  );
}

/** What is read comes with the newest event first, whichever order the list has. */
function inOrder(
  keys: readonly TaskKey[],
  tasks: readonly FollowedTask[],
): readonly FollowedTask[] {
  const read = new Map(tasks.map((task) => [task.key, task]));
  return keys.flatMap((key) => read.get(key) ?? []);
}

function copiedWords(copied: number, lacking: number, { say, count, number }: Language): string {
  const words = count('answersCopied', copied);
  return lacking === 0 ? words : `${words} · ${say('answersLacking', number(lacking))}`;
}

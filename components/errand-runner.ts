import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Errand } from '../lib/core/errand.ts';
import { NO_SEARCH, type Search } from '../lib/core/find.ts';
import type { Language } from '../lib/core/language.ts';
import { noticeOf, plain } from '../lib/core/notice.ts';
import { primary } from '../lib/core/solution.ts';
import { namedIn } from '../lib/core/task-index.ts';
import { idOf, type TaskKey } from '../lib/core/task.ts';
import type { Tray } from '../lib/core/tray.ts';
import { useLanguage } from './language.ts';
import type { Actions, Means } from './use-actions.ts';

/** What an errand is done with. */
type Tools = Pick<Means, 'copy'> & {
  readonly tray: Tray;
  readonly actions: Actions;
  /** The tasks that are listed. */
  readonly keys: readonly TaskKey[];
  readonly setSearch: (search: Search) => void;
  readonly searchField: RefObject<HTMLInputElement | null>;
  readonly open: (key: TaskKey) => void;
};

/** A button in a task's row, as a selector. */
type RowButton = { readonly key: TaskKey; readonly button: '[aria-expanded]' | '.copy' };

/** Does what was asked for elsewhere in the browser, once. */
export function ErrandRunner({ errand, ...tools }: Tools & { readonly errand: Errand }) {
  const language = useLanguage();
  const doneRef = useRef<Errand | null>(null);
  const wantedRef = useRef<RowButton | null>(null);
  // After each rendering, since any may bring what is missing.
  useEffect(() => {
    if (errand === doneRef.current) return;
    const focus = (button: RowButton): void => {
      wantedRef.current = button;
    };
    if (attempt(errand, { ...tools, language, focus })) doneRef.current = errand;
  });
  useEffect(() => {
    if (wantedRef.current === null) return;
    const { key, button } = wantedRef.current;
    const element = document.querySelector<HTMLElement>(`[data-key="${key}"] ${button}`);
    if (element === null) return;
    element.focus();
    wantedRef.current = null;
  });
  return null;
}

type Trip = Tools & {
  readonly language: Language;
  /** Gives the focus to a button once the page was drawn anew and the button is there. */
  readonly focus: (button: RowButton) => void;
};

/** Answers whether the errand is done; if not, the page does not know enough yet. */
function attempt(errand: Errand, trip: Trip): boolean {
  const { tray, actions, searchField, setSearch, focus, language } = trip;
  switch (errand.kind) {
    case 'say': {
      const notice = noticeOf(errand.reply, errand.leftover, language);
      if (notice !== null) void actions.tell(notice);
      return true;
    }
    case 'refuse':
      actions.refuse(errand.words);
      return true;
    case 'find':
      setSearch({ ...NO_SEARCH, text: errand.text });
      searchField.current?.focus();
      return true;
    case 'open': {
      const key = namedIn(tray.entries, tray.service, errand.task);
      if (key === undefined) {
        if (isWhole(tray)) actions.refuse(language.say('taskGone', idOf(errand.task)));
        return isWhole(tray);
      }
      show(key, trip);
      focus({ key, button: '[aria-expanded]' });
      return true;
    }
    case 'copy-newest':
      return copyNewest(trip);
  }
}

function copyNewest(trip: Trip): boolean {
  const { tray, copy, actions, focus, language } = trip;
  const key = tray.entries.find(([, status]) => status === 'ready')?.[0];
  if (key === undefined) {
    if (isWhole(tray)) actions.refuse(language.say('nothingToCopy'));
    return isWhole(tray);
  }
  show(key, trip);
  const followed = tray.tasks.get(key);
  if (followed === undefined) return false;
  const solution = followed?.answer?.solution ?? null;
  if (solution === null) {
    actions.refuse(language.say('noSolution'));
    return true;
  }
  const copying = copy(primary(solution).text).then((isCopied) => {
    if (isCopied) return plain(language.say('copied'));
    focus({ key, button: '.copy' });
    return plain(language.say('pressEnterToCopy'));
  });
  void actions.tell(copying);
  return true;
}

/** Opens a task: then its row is in the document, however far down it stands, and is read. */
function show(key: TaskKey, { keys, setSearch, open }: Trip): void {
  if (!keys.includes(key)) setSearch(NO_SEARCH);
  open(key);
}

/** Whether all tasks are listed: at first only the newest are. */
function isWhole({ entries, count }: Tray): boolean {
  return entries.length >= count;
}

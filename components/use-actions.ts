import { useState } from 'preact/hooks';
import type { Command, Reply } from '../lib/core/command.ts';
import type { TaskKey } from '../lib/core/task.ts';
import type { FollowedTask } from '../lib/core/tray.ts';
import { noticeOf, plain, refusal, type Notice } from '../lib/core/notice.ts';
import { useLanguage } from './language.ts';

/** What a task surface needs from the world to act. */
export type Means = {
  readonly send: (command: Command) => Promise<Reply>;
  /** Puts a text on the clipboard; answers whether the browser let it. */
  readonly copy: (text: string) => Promise<boolean>;
};

/** What copying the answers of many tasks needs from the world. */
export type CopyingMeans = Pick<Means, 'copy'> & {
  /** Reads these tasks, those that can be read, the newest event first. */
  readonly read: (keys: readonly TaskKey[]) => Promise<readonly FollowedTask[]>;
};

/** What the user can do on a task surface. */
export type Actions = {
  /** Has a command carried out and says what came of it; `leftover` pieces were not understood. */
  readonly perform: (command: Command, leftover?: number) => Promise<Reply>;
  readonly copy: (text: string) => Promise<void>;
  /** Says what came, or will come, of something that is no command. */
  readonly tell: (notice: Notice | Promise<Notice | null>) => Promise<void>;
  /** Says why something was not even tried. */
  readonly refuse: (reason: string) => void;
};

/** The actions of a task surface, and what the last of them led to. */
export function useActions({ send, copy }: Means): {
  readonly notice: Notice | null;
  readonly actions: Actions;
} {
  const language = useLanguage();
  const [notice, setNotice] = useState<Notice | null>(null);

  async function tell(coming: Notice | Promise<Notice | null>): Promise<void> {
    // Cleared first: a status set to the words that it holds already is not read out again.
    setNotice(null);
    const said = await coming;
    // What comes late must not silence what was said since, nor take its Undo away.
    if (said !== null) setNotice((since) => together(said, since));
  }

  const actions: Actions = {
    async perform(command, leftover = 0) {
      const reply = send(command);
      await tell(reply.then((value) => noticeOf(value, leftover, language)));
      return reply;
    },
    copy: (text) =>
      tell(
        copy(text).then((isCopied) =>
          isCopied ? plain(language.say('copied')) : refusal(language.say('notCopied')),
        ),
      ),
    tell,
    refuse: (reason) => void tell(refusal(reason)),
  };
  return { notice, actions };
}

function together(late: Notice, since: Notice | null): Notice {
  if (since === null || since.undo === null || late.undo !== null) return late;
  // The words that Undo is about stand beside it.
  return { ...since, text: `${late.text} · ${since.text}`, isTrouble: late.isTrouble };
}

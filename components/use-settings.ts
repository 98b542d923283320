import type { Command } from '../lib/core/command.ts';
import { noticeOf, plain, type Notice } from '../lib/core/notice.ts';
import { DEFAULT_SETTINGS, replaced, type Settings } from '../lib/core/settings.ts';
import { useLanguage } from './language.ts';
import type { Actions, Means } from './use-actions.ts';

/** What the user can do with the settings. Each says what came of it, and can be taken back. */
export type SettingsActions = {
  readonly change: (changed: Partial<Settings>) => void;
  readonly reset: () => void;
  /** Takes a change back. */
  readonly undo: (command: Command) => void;
};

/** The actions for the settings as they are now. */
export function useSettings(
  settings: Settings,
  { send }: Pick<Means, 'send'>,
  { tell, perform }: Actions,
): SettingsActions {
  const language = useLanguage();
  const { say } = language;
  const save = (changed: Partial<Settings>, saved: Notice): void => {
    const reply = send({ type: 'settings', settings: changed });
    void tell(
      reply.then((said) => (said.kind === 'settings-saved' ? saved : noticeOf(said, 0, language))),
    );
  };
  const undoing = (changed: Partial<Settings>): Command => {
    return { type: 'settings', settings: replaced(settings, changed) };
  };
  return {
    change: (changed) => save(changed, plain(say('settingsSaved'), undoing(changed))),
    reset: () => save(DEFAULT_SETTINGS, plain(say('settingsReset'), undoing(DEFAULT_SETTINGS))),
    undo: (command) => {
      if (command.type === 'settings') save(command.settings, plain(say('actionUndone')));
      else void perform(command);
    },
  };
}

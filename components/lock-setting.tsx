import type { Account } from '../lib/core/account.ts';
import { formatDuration } from '../lib/core/format.ts';
import type { ServiceId } from '../lib/core/service.ts';
import { CHOICES, type Settings } from '../lib/core/settings.ts';
import { Choice } from './choice.tsx';
import { useLanguage } from './language.ts';
import type { Actions } from './use-actions.ts';

type Props = {
  readonly service: ServiceId;
  readonly account: Account;
  readonly settings: Settings;
  readonly change: (changed: Partial<Settings>) => void;
  readonly perform: Actions['perform'];
};

/** When a key behind a passphrase is locked: by itself, or now. */
export function LockSetting({ service, account, settings, change, perform }: Props) {
  const language = useLanguage();
  const { say } = language;
  return (
    <>
      <Choice
        id="lock-after"
        label={say('lockAfter')}
        help={say('lockAfterHelp')}
        choices={CHOICES.lockAfter.map((time) => [
          time,
          time === null ? say('lockWithBrowser') : formatDuration(time, language),
        ])}
        chosen={settings.lockAfter}
        choose={(lockAfter) => change({ lockAfter })}
      />
      <div class="buttons">
        <button
          type="button"
          aria-disabled={account.isLocked}
          onClick={() => void (account.isLocked || perform({ type: 'lock', service }))}
        >
          {say('lockNow')}
        </button>
      </div>
    </>
  );
}

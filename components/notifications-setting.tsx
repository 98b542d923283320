import type { Settings } from '../lib/core/settings.ts';
import { useLanguage } from './language.ts';
import type { Actions } from './use-actions.ts';

type Props = {
  readonly settings: Settings;
  readonly change: (changed: Partial<Settings>) => void;
  /** Asks the user to allow notifications; answers whether they did. */
  readonly allow: () => Promise<boolean>;
  readonly refuse: Actions['refuse'];
};

/** Turns notifications on, if the browser's user allows them, and off. */
export function NotificationsSetting({ settings, change, allow, refuse }: Props) {
  const { say } = useLanguage();
  const save = (notifications: boolean) => change({ notifications });

  async function turnOn(): Promise<void> {
    // Before anything is awaited: browsers ask only in the handler of a click.
    if (await allow()) save(true);
    else refuse(say('notificationsRefused'));
  }

  return (
    <div class="setting">
      <label for="notifications">{say('notifications')}</label>
      <input
        id="notifications"
        type="checkbox"
        aria-describedby="notifications-help"
        checked={settings.notifications}
        onClick={(event) => {
          // It shows what is stored, not what is asked for.
          event.preventDefault();
          if (settings.notifications) save(false);
          else void turnOn();
        }}
      />
      <p id="notifications-help" class="help">
        {say('notificationsHelp')}
      </p>
    </div>
  );
}

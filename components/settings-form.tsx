import { formatDuration } from '../lib/core/format.ts';
import type { MessageKey } from '../lib/core/language.ts';
import { CHOICES, type Settings } from '../lib/core/settings.ts';
import { forgetAfterWords } from '../lib/core/words.ts';
import { Choice } from './choice.tsx';
import { useLanguage } from './language.ts';
import { NotificationsSetting } from './notifications-setting.tsx';
import type { Actions } from './use-actions.ts';

type Props = { readonly settings: Settings; readonly change: (changed: Partial<Settings>) => void };

type NotificationsProps = {
  /** Asks the user to allow notifications; answers whether they did. */
  readonly allowNotifications: () => Promise<boolean>;
  readonly refuse: Actions['refuse'];
};

type FormProps = Props & NotificationsProps & { readonly reset: () => void };

const BADGE: Readonly<Record<Settings['badge'], MessageKey>> = {
  'news-and-work': 'badgeNewsAndWork',
  news: 'badgeNews',
  trouble: 'badgeTrouble',
};

const THEME: Readonly<Record<Settings['theme'], MessageKey>> = {
  system: 'themeSystem',
  light: 'themeLight',
  dark: 'themeDark',
};

/** The settings, each saved as it is changed. */
export function SettingsForm({ reset, ...props }: FormProps) {
  const { say } = useLanguage();
  return (
    <>
      <Requests settings={props.settings} change={props.change} />
      <Appearance {...props} />
      <History settings={props.settings} change={props.change} />
      <div class="buttons">
        <button type="button" onClick={reset}>
          {say('resetSettings')}
        </button>
      </div>
    </>
  );
}

function Requests({ settings, change }: Props) {
  const language = useLanguage();
  const { say } = language;
  return (
    <fieldset>
      <legend>{say('requestSettings')}</legend>
      <Choice
        id="shortest-interval"
        label={say('shortestInterval')}
        help={say('shortestIntervalHelp')}
        choices={CHOICES.shortestInterval.map((time) => [time, formatDuration(time, language)])}
        chosen={settings.shortestInterval}
        choose={(shortestInterval) => change({ shortestInterval })}
      />
      <Choice
        id="give-up-after"
        label={say('giveUpAfter')}
        help={say('giveUpAfterHelp')}
        choices={CHOICES.giveUpAfter.map((time) => [time, formatDuration(time, language)])}
        chosen={settings.giveUpAfter}
        choose={(giveUpAfter) => change({ giveUpAfter })}
      />
    </fieldset>
  );
}

function Appearance({ settings, change, allowNotifications, refuse }: Props & NotificationsProps) {
  const { say } = useLanguage();
  return (
    <fieldset>
      <legend>{say('appearanceSettings')}</legend>
      <Choice
        id="badge"
        label={say('badgeContent')}
        help={say('badgeContentHelp')}
        choices={CHOICES.badge.map((badge) => [badge, say(BADGE[badge])])}
        chosen={settings.badge}
        choose={(badge) => change({ badge })}
      />
      <NotificationsSetting
        settings={settings}
        change={change}
        allow={allowNotifications}
        refuse={refuse}
      />
      <Choice
        id="theme"
        label={say('theme')}
        help={say('themeHelp')}
        choices={CHOICES.theme.map((theme) => [theme, say(THEME[theme])])}
        chosen={settings.theme}
        choose={(theme) => change({ theme })}
      />
    </fieldset>
  );
}

function History({ settings, change }: Props) {
  const language = useLanguage();
  const { say, count } = language;
  return (
    <fieldset>
      <legend>{say('historySettings')}</legend>
      <Choice
        id="history-limit"
        label={say('historyLimit')}
        help={say('historyLimitHelp')}
        choices={CHOICES.historyLimit.map((limit) => [limit, count('tasks', limit)])}
        chosen={settings.historyLimit}
        choose={(historyLimit) => change({ historyLimit })}
      />
      <Choice
        id="forget-answers"
        label={say('forgetAnswers')}
        help={say('forgetAnswersHelp')}
        choices={CHOICES.forgetAfter.map((time) => [time, forgetAfterWords(time, language)])}
        chosen={settings.forgetAfter}
        choose={(forgetAfter) => change({ forgetAfter })}
      />
    </fieldset>
  );
}

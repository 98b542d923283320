import type { Account } from '../lib/core/account.ts';
import type { Disk } from '../lib/core/disk.ts';
import type { Settings } from '../lib/core/settings.ts';
import type { SetAside } from '../lib/core/set-aside.ts';
import { serviceOf, type ServiceId } from '../lib/core/service.ts';
import { AccountSection } from './account-section.tsx';
import { DamagedBox } from './damaged-box.tsx';
import { ForgetBox } from './forget-box.tsx';
import { useLanguage } from './language.ts';
import { NoticeBar } from './notice-bar.tsx';
import { SettingsForm } from './settings-form.tsx';
import { TroubleBox } from './trouble-box.tsx';
import { useActions, type Means } from './use-actions.ts';
import { useSettings } from './use-settings.ts';

type Props = Means & {
  readonly account: Account;
  readonly disk: Disk;
  readonly settings: Settings;
  readonly damaged: SetAside;
  /** The service that is asked. */
  readonly service: ServiceId;
  /** Asks the user for access to a service; answers whether it was given. */
  readonly allowService: (service: ServiceId) => Promise<boolean>;
  /** Asks the user to allow notifications; answers whether they did. */
  readonly allowNotifications: () => Promise<boolean>;
};

/** The options: the key, the settings, and what went wrong. */
export function OptionsView(props: Props) {
  const { account, disk, settings, damaged, service, allowService } = props;
  const { say } = useLanguage();
  const { notice, actions } = useActions(props);
  const { change, reset, undo } = useSettings(settings, props, actions);
  return (
    <main class="options">
      <Heading name={serviceOf(service).name} />
      <TroubleBox
        account={account}
        disk={disk}
        service={service}
        perform={actions.perform}
        allowService={allowService}
      />
      <AccountSection
        account={account}
        service={service}
        allowService={allowService}
        settings={settings}
        change={change}
        actions={actions}
      />
      <section aria-labelledby="settings">
        <h2 id="settings">{say('settings')}</h2>
        <SettingsForm
          settings={settings}
          change={change}
          reset={reset}
          allowNotifications={props.allowNotifications}
          refuse={actions.refuse}
        />
      </section>
      {Object.keys(damaged).length > 0 && <DamagedBox damaged={damaged} actions={actions} />}
      <ForgetBox send={props.send} tell={actions.tell} />
      <NoticeBar notice={notice} onUndo={undo} />
    </main>
  );
}

function Heading({ name }: { readonly name: string }) {
  const { say } = useLanguage();
  return (
    <header>
      <img src="/icon.svg" width="32" height="32" alt="" />
      <h1>{say('productFor', name)}</h1>
    </header>
  );
}

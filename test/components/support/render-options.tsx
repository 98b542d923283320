import { userEvent } from '@testing-library/user-event';
import type { ComponentProps } from 'preact';
import { OptionsView } from '../../../components/options-view.tsx';
import type { Account } from '../../../lib/core/account.ts';
import type { Command } from '../../../lib/core/command.ts';
import { DEFAULT_SETTINGS } from '../../../lib/core/settings.ts';
import { renderInEnglish } from './render-in-english.tsx';
import { reply } from './reply.ts';

type Props = ComponentProps<typeof OptionsView>;

/** The options before a user. What they ask of the world is recorded, and answered as all goes well. */
export function renderOptions(account: Account, given: Partial<Props> = {}) {
  const sent: Command[] = [];
  const copied: string[] = [];
  const pressed: string[] = [];
  const page = (shown: Account, changed: Partial<Props> = {}) => (
    <OptionsView
      account={shown}
      disk="well"
      settings={DEFAULT_SETTINGS}
      damaged={{}}
      service="2captcha"
      send={async (command) => (sent.push(command), reply(command))}
      copy={async (text) => (copied.push(text), true)}
      allowNotifications={async () => true}
      allowService={async (wanted) => (pressed.push(`allow ${wanted}`), true)}
      {...given}
      {...changed}
    />
  );
  const { rerender } = renderInEnglish(page(account));
  const show = (shown: Account, changed: Partial<Props> = {}) => rerender(page(shown, changed));
  return { user: userEvent.setup(), sent, copied, pressed, show };
}

import { render } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { OptionsView } from '../../../components/options-view.tsx';
import type { Account } from '../../../lib/core/account.ts';
import type { Command } from '../../../lib/core/command.ts';
import { SERVICE } from './render-task-view.tsx';
import { reply } from './reply.ts';

/** The options before a user. What they ask of the world is recorded, and answered as all goes well. */
export function renderOptions(account: Account) {
  const sent: Command[] = [];
  const pressed: string[] = [];
  const page = (shown: Account) => (
    <OptionsView
      account={shown}
      service={SERVICE}
      send={async (command) => (sent.push(command), reply(command))}
      copy={async () => true}
      grantAccess={() => pressed.push('grant access')}
    />
  );
  const { rerender } = render(page(account));
  const show = (changed: Account) => rerender(page(changed));
  return { user: userEvent.setup(), sent, pressed, show };
}

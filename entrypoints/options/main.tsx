import { OptionsView } from '../../components/options-view.tsx';
import { writeClipboard } from '../../lib/clipboard.ts';
import type { Command, Reply } from '../../lib/core/command.ts';
import { sendCommand } from '../../lib/messages.ts';
import { requestNotifications } from '../../lib/notify.ts';
import { requestHostAccess } from '../../lib/permissions.ts';
import { keepPinHintDismissed } from '../../lib/pin-hint.ts';
import { mountPage } from '../surface/mount-page.tsx';
import { useDisk } from '../surface/use-disk.ts';
import { useTray } from '../surface/use-tray.ts';
import { useSetAside } from './use-set-aside.ts';

const NO_TASKS = { listed: 0, read: 0, keys: [] };

/** All that is kept goes together, the pages' own storage too, which the worker can't reach. */
async function send(command: Command): Promise<Reply> {
  const reply = await sendCommand(command);
  if (command.type === 'forget-everything' && reply.kind === 'done') keepPinHintDismissed(false);
  return reply;
}

function Options() {
  const tray = useTray(NO_TASKS);
  const disk = useDisk();
  const damaged = useSetAside();
  if (tray === null) return null;
  return (
    <OptionsView
      account={tray.account}
      disk={disk}
      settings={tray.settings}
      damaged={damaged}
      service={tray.service}
      allowService={requestHostAccess}
      send={send}
      copy={writeClipboard}
      allowNotifications={requestNotifications}
    />
  );
}

mountPage('optionsTitle', <Options />);

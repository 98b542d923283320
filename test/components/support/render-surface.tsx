import { userEvent } from '@testing-library/user-event';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { TaskSurface, type SurfaceProps } from '../../../entrypoints/surface/task-surface.tsx';
import type { Account } from '../../../lib/core/account.ts';
import { chunksOf, headOf } from '../../../lib/core/index-chunks.ts';
import type { FollowedTask } from '../../../lib/core/tray.ts';
import { accountItem, indexItems, pollItem, taskItem } from '../../../lib/items.ts';
import { parseCommand } from '../../../lib/message-schema.ts';
import type { Command } from '../../../lib/core/command.ts';
import { intercept } from '../../lib/support/intercept.ts';
import { renderInEnglish } from './render-in-english.tsx';
import { reply } from './reply.ts';
import { ACCOUNT, trayOf } from './tray.ts';

/** Stores these tasks, the newest event first, and an account, as the worker does. */
export async function store(tasks: readonly FollowedTask[], account: Account = ACCOUNT) {
  const tray = trayOf(tasks);
  const each = tasks.flatMap(({ key, task, poll }) => [
    [taskItem(key), task],
    ...(poll === null ? [] : [[pollItem(key), poll]]),
  ]);
  const index = { events: tray.events, entries: tray.entries };
  const chunks = chunksOf(index);
  await fakeBrowser.storage.local.set({
    ...Object.fromEntries(each),
    ...indexItems(headOf(index, chunks), chunks),
    [accountItem('2captcha')]: account,
  });
}

type Surroundings = {
  readonly isOnToolbar?: boolean | undefined;
  readonly hear?: SurfaceProps['hear'];
};

/** A task surface with the fake browser behind it; what it sends to the worker is recorded. */
export function renderSurface({ isOnToolbar, hear }: Surroundings = {}) {
  const sent: Command[] = [];
  intercept(fakeBrowser.runtime, 'sendMessage', async ([message]) => {
    const command = parseCommand(message);
    if (command === null) throw new Error('The page sent something that is no command');
    sent.push(command);
    return reply(command);
  });
  Object.assign(fakeBrowser.action, { getUserSettings: async () => ({ isOnToolbar }) });
  const doors = { openPanel: null, openTab: null, openOptions: () => undefined };
  renderInEnglish(<TaskSurface doors={doors} hear={hear} />);
  return { user: userEvent.setup(), sent };
}

import { screen } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { TaskView, type TaskViewProps } from '../../../components/task-view.tsx';
import type { Command } from '../../../lib/core/command.ts';
import type { TaskKey } from '../../../lib/core/task.ts';
import type { FollowedTask, Tray } from '../../../lib/core/tray.ts';
import { NOW } from './followed.ts';
import { renderInEnglish } from './render-in-english.tsx';
import { reply } from './reply.ts';
import { trayOf } from './tray.ts';

/**
 * The task view before a user. What it asks of the world is recorded and answered as if all went
 * well, but for what the test says; `show` gives it other values, as a change of storage would.
 */
export function renderTaskView(given: Partial<TaskViewProps> = {}) {
  const sent: Command[] = [];
  const copied: string[] = [];
  const pressed: string[] = [];
  const { send = async (command) => reply(command), copy = async () => true } = given;
  let shown: TaskViewProps = {
    tray: trayOf(),
    seen: 0,
    disk: 'well',
    isShown: true,
    now: NOW,
    dismissPinHint: null,
    allowService: async (service) => pressed.push(`allow ${service}`),
    layout: 'stack',
    doors: {
      openPanel: () => pressed.push('panel'),
      openTab: () => pressed.push('tab'),
      openOptions: () => pressed.push('options'),
    },
    want: () => undefined,
    traits: null,
    wantTraits: () => undefined,
    read: async (keys) => tasksOf(shown.tray, keys),
    errand: null,
    ...given,
    send: (command) => (sent.push(command), send(command)),
    copy: (text) => (copied.push(text), copy(text)),
  };
  const user = userEvent.setup();
  const { rerender } = renderInEnglish(<TaskView {...shown} />);
  const show = (changed: Partial<TaskViewProps>) => {
    shown = { ...shown, ...changed };
    rerender(<TaskView {...shown} />);
  };
  return { user, sent, copied, pressed, show };
}

/** As they are read from storage: the newest event first, whichever order they are asked for in. */
function tasksOf({ tasks, entries }: Tray, keys: readonly TaskKey[]): readonly FollowedTask[] {
  return entries.flatMap(([key]) => (keys.includes(key) && tasks.get(key)) || []);
}

/** The field for ids. */
export const idsField = () =>
  screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Task IDs' });

/** A button by its name. */
export const button = (name: string) => screen.getByRole('button', { name });

import { check } from './check.ts';
import type { Command, Reply } from './core/command.ts';
import { mend } from './damaged.ts';
import { importTasks } from './import-tasks.ts';
import type { Store } from './store.ts';
import { label, markSeen, remove, takeBack, track } from './tracker.ts';

/** A command about tasks that asks the service for nothing by itself. */
type TaskCommand = Extract<
  Command,
  { type: 'track' | 'import' | 'undo' | 'remove' | 'check' | 'seen' | 'label' | 'mend' }
>;

/** Carries out one of these commands. */
export async function performTask(store: Store, command: TaskCommand): Promise<Reply> {
  switch (command.type) {
    case 'track':
      return track(store, command.service, command.ids);
    case 'import':
      return importTasks(store, command.tasks);
    case 'undo':
      return takeBack(store, command.token);
    case 'remove':
      return remove(store, command.keys);
    case 'check':
      return check(store, command.keys);
    case 'seen':
      return markSeen(store, command.event);
    case 'label':
      return label(store, command.keys, command.label);
    case 'mend':
      await mend(store, command.keys);
      return { kind: 'done' };
  }
}

import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Command, Reply } from '../../../lib/core/command.ts';
import { importTasks } from '../../../lib/import-tasks.ts';
import { parseCommand } from '../../../lib/message-schema.ts';
import { createStore } from '../../../lib/store.ts';
import { intercept } from './intercept.ts';

/** What stands in for a worker's reply; `stored` for one that died after it had stored the batch. */
type Instead = Reply | 'stored' | null;

/** Has the commands of the page carried out by a worker's own code, unless `instead` has another reply. */
export function serveImports(instead: (batch: number) => Instead = () => null): Command[] {
  const sent: Command[] = [];
  const store = createStore();
  intercept(fakeBrowser.runtime, 'sendMessage', async ([message]) => {
    const command = parseCommand(structuredClone(message));
    if (command?.type !== 'import') throw new Error('No import');
    sent.push(command);
    const failure = instead(sent.length);
    if (failure !== null && failure !== 'stored') return failure;
    const reply = await importTasks(store, command.tasks);
    return failure === null ? reply : null;
  });
  return sent;
}

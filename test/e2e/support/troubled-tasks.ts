import type { Fault } from '../../sandbox/faults.ts';
import type { Service } from '../../sandbox/service.ts';
import type { NewTaskEnd } from '../../sandbox/task.ts';
import type { ExtensionBrowser } from '../../support/browser.ts';
import { until } from '../../support/until.ts';
import { storedState } from './stored.ts';

declare const chrome: { readonly runtime: { sendMessage(command: object): Promise<unknown> } };

const MARKUP = '<img src=x onerror="asked()"><script>asked()</script>';

/** A task in the sandbox, and the status that it comes to have. */
type Troubled = { readonly id: string; readonly status: 'ready' | 'failed' };

/** Gives the service a task of every end, and one for every trouble on the way there. */
export function addTroubledTasks(
  service: Service,
  elsewhere: readonly string[],
  key: string,
): readonly Troubled[] {
  const redirects = elsewhere.map((location) => ({ kind: 'redirect', location }) as const);
  const faults: readonly Fault[] = [
    { kind: 'status', status: 429, retryAfter: '1' },
    ...redirects,
    { kind: 'html' },
    { kind: 'cut' },
  ];
  const ends: readonly NewTaskEnd[] = [
    { kind: 'failed', code: 'ERROR_CAPTCHA_UNSOLVABLE' },
    { kind: 'solved', solution: { token: MARKUP, [MARKUP]: MARKUP } },
    ...[MARKUP, `clientKey ${key}`].map(answerThatSays),
  ];
  for (const end of ends) add(service, end);
  for (const fault of faults)
    service.addFault({ fault, method: 'getTaskResult', taskId: add(service), times: 1 });
  return service.tasks.all().map(({ id, end }) => ({
    id,
    status: end.kind === 'failed' ? 'failed' : 'ready',
  }));
}

function add(service: Service, end?: NewTaskEnd): string {
  return service.addTask({ solveMs: 0, ...(end !== undefined && { end }) });
}

/** As a service that was given these words by its user, and repeats them wherever it can. */
function answerThatSays(words: string): NewTaskEnd {
  const answer = { errorId: 0, status: 'ready', solution: { text: words, [words]: [words] } };
  return { kind: 'verbatim', answer: { ...answer, cost: words, ip: words, [words]: words } };
}

/** Waits until all of them have come to their ends. */
export async function ended(browser: ExtensionBrowser, tasks: readonly Troubled[]): Promise<void> {
  const send = { type: 'online' };
  await until(
    async () => {
      // Each trouble makes a pause, twice as long as the one before, unless the network comes back.
      await browser.inertPage().evaluate((online) => chrome.runtime.sendMessage(online), send);
      return browser.storageDump();
    },
    (items) => tasks.every(({ id, status }) => storedState(items, id)?.status === status),
    { what: 'ends of all tasks', timeoutMs: 30_000 },
  );
}

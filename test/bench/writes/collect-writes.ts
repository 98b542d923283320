import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { ExtensionBrowser } from '../../support/browser.ts';
import { until } from '../../support/until.ts';
import { sendCommand } from '../send-command.ts';
import { noteWrites, takeWrites, type Write } from './write-log.ts';

/** With so many pending tasks comes one that is ready when it is first asked for. */
const ONE_READY_IN = 10;

/** How many writes of each kind are waited for. */
const ENOUGH = { processing: 10, answer: 1 } as const;

/** What a write says: that tasks are still processing, or one task's answer (and maybe that as well). */
export type Kind = keyof typeof ENOUGH;

/** The writes of one kind while so many tasks are pending. */
export type Sample = {
  readonly pending: number;
  readonly kind: Kind;
  readonly writes: readonly Write[];
};

/** Has the worker follow ever more tasks, and collects what it writes with each number of them. */
export async function collectWrites(
  browser: ExtensionBrowser,
  sandbox: Sandbox,
  numbers: readonly number[],
): Promise<readonly Sample[]> {
  const inert = browser.inertPage();
  await noteWrites(inert);
  await sendCommand(inert, { type: 'save-key', service: '2captcha', key: sandbox.clientKey });
  const samples: Sample[] = [];
  let pending = 0;
  for (const number of numbers) {
    await takeWrites(inert);
    await sendCommand(inert, {
      type: 'track',
      service: '2captcha',
      ids: newIds(sandbox, number - pending),
    });
    pending = number;
    samples.push(...(await collect(browser, pending)));
  }
  return samples;
}

async function collect(browser: ExtensionBrowser, pending: number): Promise<readonly Sample[]> {
  const writes: Write[] = [];
  const samples = () => [
    { pending, kind: 'processing' as const, writes: writes.filter(isProcessing) },
    { pending, kind: 'answer' as const, writes: writes.filter(isAnswer) },
  ];
  return until(
    async () => {
      writes.push(...(await takeWrites(browser.inertPage())));
      return samples();
    },
    (all) => all.every((sample) => sample.writes.length >= ENOUGH[sample.kind]),
    { what: `enough writes with ${pending} pending`, timeoutMs: 60_000 },
  );
}

function newIds({ service }: Sandbox, pending: number): readonly string[] {
  return Array.from({ length: pending }, (_, i) => {
    const id = service.addTask({ solveMs: 'never' });
    return i % ONE_READY_IN === 0 ? [service.addTask({ solveMs: 0 }), id] : [id];
  }).flat();
}

function isProcessing(write: Write): boolean {
  return count(write, 'poll:') > 0 && ends(write) === 0;
}

function isAnswer(write: Write): boolean {
  return ends(write) === 1;
}

/** How many tasks' ends a write holds: an end is an event too, which the index has to hold. */
function ends(write: Write): number {
  return count(write, 'index') === 0 ? 0 : count(write, 'task:');
}

function count(write: Write, prefix: string): number {
  return write.filter(({ name }) => name.startsWith(prefix)).length;
}

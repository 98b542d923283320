import { onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Reply } from '../../../lib/core/command.ts';
import { FakeService } from './fake-service.ts';
import type { TaskIndex } from '../../../lib/core/task-index.ts';
import { isRecord } from './is-record.ts';
import { storedIndex } from './stored-index.ts';
import { intercept } from './intercept.ts';
import { Page, type Sent } from './page.ts';
import { derived, quickenDerivation } from './quick-derivation.ts';
import { Shell } from './shell.ts';
import { passed, timeout } from './waits.ts';
import { Worker } from './worker.ts';

export const KEY = '0123456789abcdef0123456789abcdef';
export const OTHER_KEY = 'fedcba9876543210fedcba9876543210';
/** An id as the service counts them. */
export const ID = '74372499131';

const STEP_MS = 1_000;

/** A browser with the extension in it, the service it asks, and a clock that only `run` moves. */
export class World {
  readonly service = new FakeService();
  readonly shell = new Shell();
  readonly worker: Worker;
  readonly #page: Page;
  /** Whether the user lets the extension reach the service. */
  hasAccess = true;
  /** Which writes the browser refuses, as it does when its disk is full. */
  refuses: (names: readonly string[]) => boolean = () => false;
  /** After how long a worker is stopped that has had nothing to do with the browser, in ms. */
  idleStop = Infinity;
  /** Whether the browser fails to delete anything. */
  keepsAll = false;
  /** How long the disk takes to write, in ms. */
  writesTake = 0;
  /** Storage as it was before anything stood in its way. */
  readonly #disk = { ...fakeBrowser.storage.local };
  /** When the alarm is set for, in ms since the epoch; null when there is none. */
  alarm: number | null = null;
  /** When the alarm is set for that locks the key. */
  lockAlarm: number | null = null;
  /** How soon an alarm that rang rings again, in ms; null when it does not. */
  #again: number | null = null;
  readonly #listeners = new Map<string, (event: object) => unknown>();

  constructor(hashing: 'in full' | null = null) {
    vi.useFakeTimers({ now: new Date('2026-08-01T12:00:00Z') });
    onTestFinished(() => void vi.useRealTimers());
    vi.stubGlobal('fetch', this.service.fetch);
    vi.stubGlobal('addEventListener', (name: string, listener: (event: object) => unknown) =>
      this.#listeners.set(name, listener),
    );
    quickenDerivation(hashing);
    intercept(AbortSignal, 'timeout', ([ms]) => timeout(Number(ms)));
    const { permissions, runtime, storage } = fakeBrowser;
    intercept(runtime, 'getManifest', () => ({ version: '0.1.0' }));
    this.#hearAlarms();
    intercept(permissions, 'contains', async ([wanted]) => this.#isGranted(Object(wanted)));
    for (const event of ['onAdded', 'onRemoved'] as const)
      intercept(permissions[event], 'addListener', ([listener]) =>
        this.#listeners.set(event, () => typeof listener === 'function' && listener()),
      );
    // The fake browser has neither.
    intercept(storage.local, 'setAccessLevel', async () => undefined);
    intercept(storage.local, 'getKeys', async () => Object.keys(await this.#disk.get(null)));
    for (const name of ['remove', 'clear'])
      intercept(storage.local, name, async (_names, go) => {
        if (this.keepsAll) throw new Error('An unexpected error occurred');
        await go();
      });
    intercept(storage.local, 'set', async ([items], go) => {
      if (this.refuses(Object.keys(Object(items)))) throw new Error('QUOTA_BYTES quota exceeded');
      if (this.writesTake > 0) await passed(this.writesTake);
      await go();
    });
    this.#page = new Page();
    this.worker = new Worker();
  }

  /** Starts the worker and saves a key, which the service finds good. */
  async setUp(): Promise<void> {
    this.worker.start();
    await this.send({ type: 'save-key', service: '2captcha', key: KEY });
    await this.run(1_000);
    this.worker.calls.length = 0;
    this.service.seen.length = 0;
  }

  /** Starts the worker with a good key and has it follow these tasks. */
  async follow(...ids: readonly string[]): Promise<void> {
    await this.setUp();
    await this.send({ type: 'track', ids });
    await this.run(1_000);
  }

  /** Sends a page's command, waking the worker for it, and answers the reply. */
  async send(command: Sent): Promise<Reply> {
    const replies: Reply[] = [];
    void this.post(command).then((reply) => replies.push(reply));
    for (let waited = 0; waited < 30_000; waited += 20) {
      await vi.advanceTimersByTimeAsync(waited === 0 ? 0 : 20);
      await derived();
      const [reply] = replies;
      if (reply !== undefined) return reply;
    }
    throw new Error(`No reply to ${command.type}`);
  }

  /** Sends a page's command without waiting; the reply never comes if the worker dies over it. */
  post(command: Sent): Promise<Reply> {
    this.worker.wake();
    return this.#page.send(command);
  }

  /** Lets so much time pass, in ms. An alarm that comes due wakes the worker. */
  async run(ms: number): Promise<void> {
    const end = performance.now() + ms;
    // Even in no time a killed worker comes to its next call, and ends there.
    do {
      const next = Math.min(this.alarm ?? Infinity, this.lockAlarm ?? Infinity);
      const left = Math.max(1, next - Date.now());
      await vi.advanceTimersByTimeAsync(Math.min(left, STEP_MS, end - performance.now()));
      await derived();
      if (performance.now() - this.worker.activeAt >= this.idleStop) this.worker.kill();
      if (this.alarm !== null && this.alarm <= Date.now()) this.#ring('poll');
      if (this.lockAlarm !== null && this.lockAlarm <= Date.now()) this.#ring('lock:2captcha');
    } while (performance.now() < end);
  }

  /** Something happens that the worker listens for: `online`, `onAdded`, `onRemoved`. */
  async trigger(name: 'online' | 'onAdded' | 'onRemoved'): Promise<void> {
    await this.#hear(name);
  }

  /** The extension is installed, or updated. */
  async install(): Promise<void> {
    this.worker.wake();
    void fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' });
    await this.run(10);
  }

  /** The worker throws, or rejects, and nothing in it catches that. */
  async makeMistake(name: 'error' | 'unhandledrejection', event: object): Promise<void> {
    await this.#hear(name, event);
  }

  async #hear(name: string, event: object = {}): Promise<void> {
    this.worker.wake();
    this.#listeners.get(name)?.(event);
    await this.run(10);
  }

  /** The computer sleeps: time passes, but no timer of the worker runs. */
  async sleep(ms: number): Promise<void> {
    this.service.pass(ms);
    await this.setClock(ms);
  }

  /** The user sets the clock by so many ms. */
  async setClock(ms: number): Promise<void> {
    vi.setSystemTime(Date.now() + ms);
    await this.run(10);
  }

  /** The browser is closed and started again: what it held in memory is gone. */
  async restart(): Promise<void> {
    this.worker.kill();
    this.alarm = this.lockAlarm = null;
    await fakeBrowser.storage.session.clear();
    this.worker.start();
    void fakeBrowser.runtime.onStartup.trigger();
    await this.run(10);
  }

  /** All that is stored, on disk and in memory, as text. */
  async everything(): Promise<{ readonly disk: string; readonly memory: string }> {
    const memory = await fakeBrowser.storage.session.get(null);
    const disk = {
      ...(await this.#disk.get(null)),
      ...Object.fromEntries(this.worker.files.texts),
    };
    return { disk: JSON.stringify(disk), memory: JSON.stringify(memory) };
  }

  /** What is stored under a name, read past the worker. */
  async stored(name: string): Promise<unknown> {
    const items = await this.#disk.get(name);
    return items[name];
  }

  /** The index as it is stored. */
  async index(): Promise<TaskIndex> {
    return storedIndex(await this.#disk.get(null));
  }

  /** The status of a task as its record has it; undefined when there is no record. */
  async statusOf(id: string): Promise<unknown> {
    const task = await this.stored(`task:2captcha:${id}`);
    const state = isRecord(task) ? task['state'] : undefined;
    return isRecord(state) ? state['status'] : undefined;
  }

  /** Writes to storage past the worker, as a damaged disk does. */
  async damage(items: Readonly<Record<string, unknown>>): Promise<void> {
    await this.#disk.set(items);
  }

  /** The badge and the title of the toolbar button. */
  async button(): Promise<{ readonly text: string; readonly title: string }> {
    const { action } = fakeBrowser;
    return { text: await action.getBadgeText({}), title: await action.getTitle({}) };
  }

  #isGranted(wanted: object): boolean {
    return 'origins' in wanted ? this.hasAccess : this.shell.hasNotifications;
  }

  #hearAlarms(): void {
    const { alarms } = fakeBrowser;
    intercept(alarms, 'create', async ([name, info]) => {
      if (!isRecord(info)) return;
      if (name !== 'poll') return void (this.lockAlarm = Number(info['when']));
      this.alarm = Number(info['when']);
      this.#again =
        info['periodInMinutes'] === undefined ? null : Number(info['periodInMinutes']) * 60_000;
    });
    intercept(alarms, 'get', async () =>
      this.alarm === null ? undefined : { name: 'poll', scheduledTime: this.alarm },
    );
    intercept(alarms, 'clearAll', async () => {
      this.alarm = null;
      this.lockAlarm = null;
    });
    intercept(alarms, 'clear', async ([name]) => {
      if (name === 'poll') this.alarm = null;
      else this.lockAlarm = null;
    });
  }

  #ring(name: string): void {
    if (name === 'poll') this.alarm = this.#again === null ? null : Date.now() + this.#again;
    else this.lockAlarm = null;
    this.worker.wake();
    void fakeBrowser.alarms.onAlarm.trigger({ name, scheduledTime: Date.now() });
  }
}

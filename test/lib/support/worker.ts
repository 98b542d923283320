import { onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../../entrypoints/background.ts';
import { FakeFiles } from './fake-files.ts';
import { intercept } from './intercept.ts';

// The build replaces it by a constant; Vitest has the word "false" there, which counts as true.
vi.hoisted(() => vi.stubEnv('FIREFOX', ''));

/** A call of the worker to the browser or the network; `detail` is its first argument. */
export interface Call {
  readonly name: string;
  readonly detail: unknown;
}

/** Where a worker dies: at its nth call, before the call has an effect or after it. */
export interface Death {
  readonly call: number;
  readonly effect: 'before' | 'after';
}

/** For the rest of a test, the extension is the one that is built for Firefox. */
export function buildForFirefox(): void {
  vi.stubEnv('FIREFOX', 'true');
}

const NEVER = new Promise<never>(() => undefined);

/**
 * The extension's worker in a browser that can kill it at any call: from then on it hears of no
 * answer and what it still calls has no effect, like a process that is gone.
 */
export class Worker {
  /** The calls of all lives, the oldest first. */
  readonly calls: Call[] = [];
  readonly files = new FakeFiles();
  readonly #setTimeout: typeof globalThis.setTimeout;
  /** The life that runs; 0 when none does. */
  #life = 0;
  #lives = 0;
  #death: Death | null = null;
  #callsOfLife = 0;
  /**
   * When it last had to do with the browser, in ms as `performance.now` counts. Neither the network
   * counts nor, as in Firefox, what is stored (PLATFORM).
   */
  activeAt = 0;

  constructor() {
    this.#setTimeout = globalThis.setTimeout;
    // After each test it is as it was.
    vi.stubEnv('FIREFOX', '');
    const { storage, alarms, action } = fakeBrowser;
    for (const name of ['get', 'set', 'remove', 'clear'])
      this.#gate('storage', storage.local, name);
    for (const name of ['create', 'clear', 'clearAll', 'get']) this.#gate('alarms', alarms, name);
    for (const name of ['setBadgeText', 'setTitle', 'setBadgeTextColor'])
      this.#gate('action', action, name);
    this.#gate('action', action, 'setBadgeBackgroundColor');
    for (const name of ['set', 'remove']) this.#gate('session', storage.session, name);
    for (const name of ['getFileHandle', 'replace', 'removeEntry'])
      this.#gate('files', this.files.folder, name);
    this.#gate('permissions', fakeBrowser.permissions, 'contains');
    this.#gate('notifications', fakeBrowser.notifications, 'create');
    this.#gate('network', globalThis, 'fetch');
    intercept(globalThis, 'setTimeout', ([callback, ms]) => this.#timer(callback, Number(ms)));
    onTestFinished(() => this.kill());
  }

  get isAlive(): boolean {
    return this.#life !== 0;
  }

  /** An event comes that the worker listens for: it is started unless it runs. */
  wake(): void {
    if (!this.isAlive) this.start();
    this.activeAt = performance.now();
  }

  /** Starts the worker, to die like this. */
  start(death: Death | null = null): void {
    this.#lives += 1;
    this.#life = this.#lives;
    this.activeAt = performance.now();
    if (death !== null) this.doom(death);
    background.main();
  }

  /** Orders a death, at a call counted from now on, in this life or a later one; null: none. */
  doom(death: Death | null): void {
    this.#death = death;
    this.#callsOfLife = 0;
  }

  /** Ends the worker at once, wherever it is; a death that was ordered is off. */
  kill(): void {
    this.#life = 0;
    this.#death = null;
    const { runtime, alarms } = fakeBrowser;
    for (const event of [runtime.onMessage, runtime.onInstalled, runtime.onStartup, alarms.onAlarm])
      event.removeAllListeners();
  }

  #gate(api: string, target: object, name: string): void {
    intercept(target, name, (args, go) => {
      const life = this.#life;
      if (life === 0) return NEVER;
      this.calls.push({ name: `${api}.${name}`, detail: args[0] });
      if (!['network', 'storage', 'files'].includes(api)) this.activeAt = performance.now();
      this.#callsOfLife += 1;
      const death = this.#callsOfLife === this.#death?.call ? this.#death.effect : null;
      if (death !== 'before') {
        const result = Promise.resolve(go());
        if (death === null) return this.#whileAlive(result, life);
        result.catch(() => undefined);
      }
      this.kill();
      return NEVER;
    });
  }

  #timer(callback: unknown, ms: number): unknown {
    const life = this.#life;
    return this.#setTimeout(() => {
      if (this.#life === life && typeof callback === 'function') callback();
    }, ms);
  }

  #whileAlive(result: Promise<unknown>, life: number): Promise<unknown> {
    return new Promise((resolve, reject) => {
      result.then(
        (value) => this.#life === life && resolve(value),
        (error: unknown) => this.#life === life && reject(error),
      );
    });
  }
}

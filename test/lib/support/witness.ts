import { NEW_ACCOUNT, type Account } from '../../../lib/core/account.ts';
import { badge, type Badge } from '../../../lib/core/badge.ts';
import type { Disk } from '../../../lib/core/disk.ts';
import { DEFAULT_SETTINGS } from '../../../lib/core/settings.ts';
import { countNews, EMPTY_INDEX, type TaskIndex } from '../../../lib/core/task-index.ts';
import { taskKey, type TaskKey } from '../../../lib/core/task.ts';
import { accountItem, ITEM, pollItem, taskItem } from '../../../lib/items.ts';
import {
  parseAccount,
  parseCount,
  parsePoll,
  parseService,
  parseSettings,
  parseTask,
} from '../../../lib/schema.ts';
import { pendingKeys } from '../../../lib/state.ts';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ENGLISH } from '../../support/languages.ts';
import type { Seen } from './fake-service.ts';
import { intercept } from './intercept.ts';
import { storedIndex } from './stored-index.ts';

/**
 * Watches what reaches the disk, the toolbar button and the service. It must be there before the
 * world whose worker it watches: what a killed worker still calls does not get here.
 */
export class Witness {
  /** What should never be, in words. */
  readonly breaches: string[] = [];
  #items: Readonly<Record<string, unknown>> = {};
  #index: TaskIndex = EMPTY_INDEX;
  /** Until when a task was stored as one to be asked for, in ms of true time. */
  readonly #pendingTill = new Map<TaskKey, number>();
  readonly #titles = new Set<string>();

  constructor() {
    const { storage, action } = fakeBrowser;
    intercept(storage.local, 'set', async ([items], go) => {
      await go();
      this.#stored({ ...this.#items, ...JSON.parse(JSON.stringify(items)) });
    });
    intercept(storage.local, 'remove', async ([names], go) => {
      await go();
      const gone = new Set([names].flat());
      this.#stored(
        Object.fromEntries(Object.entries(this.#items).filter(([name]) => !gone.has(name))),
      );
    });
    intercept(action, 'setTitle', ([details], go) => {
      const title = String(Reflect.get(Object(details), 'title'));
      if (!this.#titles.has(title)) this.#breach(`"${title}" was told before it was stored`);
      return go();
    });
    this.#stored({});
  }

  /** All that is stored. */
  get items(): Readonly<Record<string, unknown>> {
    return this.#items;
  }

  /** The stored index. */
  get index(): TaskIndex {
    return this.#index;
  }

  get account(): Account {
    return parseAccount(this.#items[accountItem('2captcha')]) ?? NEW_ACCOUNT;
  }

  /** The badge of what is stored. */
  get badge(): Badge {
    return this.#badgeWith('well');
  }

  #badgeWith(disk: Disk): Badge {
    const seen = parseCount(this.#items[ITEM.seen]) ?? 0;
    const settings = parseSettings(this.#items[ITEM.settings]) ?? DEFAULT_SETTINGS;
    const asked = parseService(this.#items[ITEM.service]) ?? '2captcha';
    const pending = pendingKeys(this.#index, asked).length;
    const news = countNews(this.#index, seen, pending);
    return badge(this.account, news, disk, settings.badge, ENGLISH);
  }

  /** A request reached the service. */
  asked({ method, id }: Seen): void {
    const key = taskKey('2captcha', id);
    if (method !== 'getTaskResult' || this.#isPending(key)) return;
    // One whose change of mind is stored in this very moment may have left just before.
    if (this.#pendingTill.get(key) !== performance.now())
      this.#breach(`${id} was asked for unwanted`);
  }

  #isPending(key: TaskKey): boolean {
    return this.#index.entries.some(([each, status]) => each === key && status === 'processing');
  }

  #stored(items: Readonly<Record<string, unknown>>): void {
    const before = this.#index;
    this.#items = items;
    this.#index = storedIndex(items);
    for (const disk of ['well', 'full'] as const) this.#titles.add(this.#badgeWith(disk).title);
    for (const [key, status] of before.entries)
      if (status === 'processing') this.#pendingTill.set(key, performance.now());
    this.#checkNews(before);
    this.#checkRecords();
  }

  /** What happened to a task is told once: it gets no other number unless it happens again. */
  #checkNews(before: TaskIndex): void {
    const old = new Map(before.entries.map(([key, ...rest]) => [key, rest]));
    for (const [key, status, event] of this.#index.entries) {
      const [oldStatus = status, oldEvent = event] = old.get(key) ?? [];
      if (event !== oldEvent && status === oldStatus) this.#breach(`${key} is ${status} once more`);
    }
    const numbers = this.#index.entries.map(([, , event]) => event);
    if (new Set(numbers).size < numbers.length) this.#breach('Two events have one number');
    if (Math.max(0, ...numbers) > this.#index.events) this.#breach('An event is not counted');
  }

  /** Each followed task is stored whole, whenever the worker may be killed. */
  #checkRecords(): void {
    for (const [key, status] of this.#index.entries) {
      const stored = parseTask(this.#items[taskItem(key)])?.state.status;
      if (stored !== status) this.#breach(`${key} is listed as ${status}, stored as ${stored}`);
      if (status === 'processing' && parsePoll(this.#items[pollItem(key)]) === null)
        this.#breach(`${key} has no schedule`);
    }
  }

  #breach(words: string): void {
    this.breaches.push(words);
  }
}

import { paintBadge } from './action.ts';
import { createAlarm } from './alarm.ts';
import { Announcer } from './announcer.ts';
import { Api } from './api.ts';
import { ClientKey } from './client-key.ts';
import { backOnline, withAccess, type Account } from './core/account.ts';
import type { Bug } from './core/bug.ts';
import { badge } from './core/badge.ts';
import type { Disk } from './core/disk.ts';
import { isZero } from './core/money.ts';
import { countNews } from './core/task-index.ts';
import { withoutNotifications } from './core/settings.ts';
import type { ServiceId } from './core/service.ts';
import type { TaskState } from './core/task.ts';
import { noteDisk } from './disk.ts';
import { forgetOldAnswers } from './forget-old-answers.ts';
import { trimHistory } from './trim-history.ts';
import { browserLanguage } from './language.ts';
import { mayNotify } from './notify.ts';
import { hasHostAccess } from './permissions.ts';
import { performOption } from './perform-option.ts';
import { performTask } from './perform-task.ts';
import { dropStale } from './place-key.ts';
import { Poller } from './poller.ts';
import type { Command, Reply } from './core/command.ts';
import type { State } from './state.ts';
import { createStore } from './store.ts';
import { ignoreRefusal, WriteRefused } from './write-refused.ts';
import { Reports } from './report.ts';
import { readAnswer } from './wire.ts';
import { lockInTime, noteKept } from './unlock.ts';
import { forgetRemoved } from './tracker.ts';
import { WaysIn } from './ways-in.ts';

/** How old the balance may be, in ms, when a page is opened; and after an answer that cost money. */
const ON_OPENING_MS = 60_000;
const AFTER_COST_MS = 10_000;

/**
 * The background as a whole: what each event from the browser or from a page leads to. Nothing is
 * read or asked before one of its methods is called.
 */
export class Background {
  readonly #store = createStore();
  readonly #language = browserLanguage();
  readonly #api = new Api();
  readonly #clientKey = new ClientKey(this.#store, this.#api, () => this.reconcile());
  readonly #reports = new Reports(this.#store, this.#api);
  readonly #announcer = new Announcer(this.#store, this.#language);
  readonly #alarm = createAlarm();
  readonly #poller = new Poller(this.#store, this.#api, this.#alarm, {
    taken: async (state, ended) => {
      await this.#paint(state);
      if (ended.some(hasCost)) void this.#clientKey.refreshBalanceSoon(AFTER_COST_MS);
    },
    disk: async (disk) => {
      this.#disk = disk;
      await Promise.all([noteDisk(disk), this.#repaint()]);
    },
    keyless: async () => {
      await noteKept(this.#store);
      await this.#repaint();
    },
  });
  #disk: Disk = 'well';

  /** Any start, alarm or wake-up: repaints, and asks for what is due. */
  readonly reconcile = async (): Promise<void> => {
    await lockInTime(this.#store).catch(ignoreRefusal);
    await Promise.all([this.#repaint(), this.#poller.wake()]);
  };

  /** The browser was started: no page of this extension is open yet. */
  readonly started = async (): Promise<void> => {
    await Promise.all([this.reconcile(), this.#tidy(), this.#dropStale()]);
  };

  /** The network came back. */
  readonly online = async (): Promise<void> => {
    await this.#note((account) => backOnline(account, Date.now()));
    await this.reconcile();
  };

  /** The user may have given or taken back what this extension needs the browser's leave for. */
  readonly accessChanged = async (): Promise<void> => {
    const noted = this.#store.change(async ({ account, service, settings }) => {
      const [hasAccess, isAllowed] = await Promise.all([hasHostAccess(service), mayNotify()]);
      return {
        account: withAccess(account, hasAccess, Date.now()),
        settings: isAllowed ? settings : withoutNotifications(settings),
      };
    });
    await noted.catch(ignoreRefusal);
    await this.reconcile();
  };

  /** A mistake of this extension was caught: its user can report it. */
  readonly noteBug = async (bug: Bug): Promise<void> => {
    await this.#store.change(() => ({ bug }));
  };

  /** A page's command. The requests that follow from it go on after the reply. */
  readonly handle = async (command: Command): Promise<Reply> => {
    try {
      // Where a newer version stored it, this keeps any command from even asking the service.
      await this.#store.read();
      return await this.#carryOut(command);
    } catch (error) {
      if (error instanceof WriteRefused) return { kind: 'refused' };
      throw error;
    }
  };

  /** What is done in the browser itself. */
  readonly waysIn = new WaysIn(this.#store, this.#language, this.handle);

  async #carryOut(command: Command): Promise<Reply> {
    try {
      return await this.#perform(command);
    } finally {
      void this.#poller.wake();
      // Before the page is told: a worker that is killed then may not be woken to do it.
      await Promise.all([this.#repaint(), this.#poller.standBy()]);
    }
  }

  async #perform(command: Command): Promise<Reply> {
    switch (command.type) {
      case 'track':
      case 'import':
      case 'undo':
      case 'remove':
      case 'check':
      case 'seen':
      case 'label':
      case 'mend':
        return performTask(this.#store, command);
      case 'report':
        return this.#reports.report(command.key, command.verdict);
      case 'forget-everything':
        return done(this.#forgetEverything());
      case 'prepare':
        return { kind: 'done' };
      case 'bug':
        return done(this.noteBug(command.bug));
      case 'dismiss-bug':
        return done(this.#store.change(() => ({ bug: null })));
      case 'opened':
        return done(this.#opened());
      case 'online':
        return done(this.online());
      case 'use-service':
        return done(this.#use(command.service));
      case 'delete-damaged':
      case 'save-key':
      case 'remove-key':
      case 'keep-key':
      case 'unlock':
      case 'lock':
      case 'try-again':
      case 'settings':
        return performOption(this.#store, this.#clientKey, command);
    }
  }

  async #repaint(): Promise<void> {
    await this.#paint(await this.#store.read());
  }

  async #paint(state: State): Promise<void> {
    const { account, index, seen, settings, polls } = state;
    await paintBadge(
      badge(
        account,
        countNews(index, seen, polls.size),
        this.#disk,
        settings.badge,
        this.#language,
      ),
    );
    this.#announcer.hear(state);
  }

  /** Notes what no page waits to hear of. What can't be stored is noted when it happens again. */
  async #note(change: (account: Account) => Account): Promise<void> {
    await this.#store.change(({ account }) => ({ account: change(account) })).catch(ignoreRefusal);
  }

  /** Deletes what the settings want deleted of what had been seen until now. */
  async #tidy(): Promise<void> {
    const { seen } = await this.#store.read();
    await trimHistory(this.#store, seen).catch(ignoreRefusal);
    await forgetOldAnswers(this.#store, seen).catch(ignoreRefusal);
  }

  async #dropStale(): Promise<void> {
    const { service } = await this.#store.read();
    await dropStale(this.#store, service);
  }

  async #use(service: ServiceId): Promise<void> {
    this.#clientKey.abandon();
    // Its clock is that of the account which is left.
    await forgetRemoved(this.#store);
    await this.#store.use(service);
    // An answer under way at a service that is left raises no floor there.
    this.#poller.rest();
    // What is known of the account may be old: whether it may be reached, and what it has.
    await this.accessChanged();
    void this.#clientKey.refreshBalance(ON_OPENING_MS);
  }

  /** What is under way then finds no task to be stored for, nor a key to be compared with. */
  async #forgetEverything(): Promise<void> {
    this.#clientKey.abandon();
    await this.#store.forget();
    this.#poller.rest();
  }

  async #opened(): Promise<void> {
    void this.#tidy();
    await this.#alarm.look();
    await forgetRemoved(this.#store).catch(ignoreRefusal);
    await this.accessChanged();
    void this.#clientKey.refreshBalance(ON_OPENING_MS);
  }
}

function hasCost(state: TaskState): boolean {
  if (state.status !== 'ready') return false;
  const cost = readAnswer(state.raw)?.cost ?? null;
  return cost !== null && !isZero(cost);
}

async function done(work: Promise<unknown>): Promise<Reply> {
  await work;
  return { kind: 'done' };
}

import { FLOOR_MS } from '../../../lib/core/schedule.ts';
import { failure, PROCESSING, ready } from './fake-service.ts';
import { fateIn, type Mood } from './mood.ts';
import type { Act, Fortune, Scenario } from './scenario.ts';
import { User } from './user.ts';
import { Witness } from './witness.ts';
import { World } from './world.ts';

/** Longer than any pause and the patience with a task together, in ms. */
const LONG_MS = 40 * 60_000;

/** Longer than any request is waited for, in ms. */
const TIME_OUT_MS = 20_000;

/** A world in which a scenario is played. */
export class Play {
  readonly witness = new Witness();
  readonly world = new World();
  readonly user = new User(this.world);
  /** Whether a worker that is dead can only be woken by a page, since its alarm comes not or late. */
  #needsPage = false;

  constructor({ tasks }: Scenario) {
    this.world.idleStop = 30_000;
    for (const [id, fortune] of Object.entries(tasks)) this.#script(id, fortune);
    this.#setMood('well');
  }

  /** Plays the steps, and then lets everything be well until nothing is left to do. */
  async play({ tasks, steps }: Scenario): Promise<void> {
    await this.world.setUp();
    this.user.act({ type: 'track', ids: Object.keys(tasks) });
    for (const { act, wait } of steps) {
      await this.#act(act);
      await this.world.run(wait);
    }
    await this.#becomeWell();
    await this.world.run(LONG_MS);
  }

  #script(id: string, { end, solveMs }: Fortune): void {
    const { service } = this.world;
    const from = service.now;
    const last = end === 'ready' ? ready(id) : failure(12, 'ERROR_CAPTCHA_UNSOLVABLE');
    service.script(id, ({ at }) => (end === 'never' || at - from < solveMs ? PROCESSING : last));
  }

  #setMood(mood: Mood): void {
    let nth = 0;
    this.world.service.takes = mood === 'slow' ? 2_000 : 40;
    this.world.service.rule = (request) => {
      this.witness.asked(request);
      nth += 1;
      return this.world.hasAccess ? fateIn(mood, nth) : 'offline';
    };
  }

  async #act(act: Act): Promise<void> {
    const { world, user } = this;
    switch (act.kind) {
      case 'command':
        return user.act(act.command);
      case 'undo':
        return user.undo();
      case 'kill':
        return world.worker.kill();
      case 'doom':
        return world.worker.doom(act.death);
      case 'lose alarm':
        return this.#loseAlarm();
      case 'close browser':
        world.worker.kill();
        return this.#loseAlarm();
      case 'mood':
        return this.#setMood(act.mood);
      case 'disk':
        world.refuses = () => act.state === 'full';
        world.writesTake = act.state === 'slow' ? 700 : 0;
        return;
      case 'access':
        world.hasAccess = act.isGranted;
        return world.trigger(act.isGranted ? 'onAdded' : 'onRemoved');
      case 'sleep':
        return world.sleep(act.ms);
      case 'set clock':
        return this.#setClock(act.ms);
    }
  }

  async #setClock(ms: number): Promise<void> {
    const { world } = this;
    this.#needsPage ||= ms < 0;
    // A worker that is dead, or dies before it looks, can't notice that the clock went forward.
    const notice = ms > 0 ? FLOOR_MS : 0;
    if (notice > 0) world.worker.doom(null);
    await world.run(notice);
    await world.setClock(ms);
    await world.run(notice);
  }

  #loseAlarm(): void {
    this.world.alarm = null;
    this.#needsPage = true;
  }

  async #becomeWell(): Promise<void> {
    const { world, witness, user } = this;
    this.#setMood('well');
    world.refuses = () => false;
    world.writesTake = 0;
    world.worker.doom(null);
    // The last worker lives on, to show that it rests.
    world.idleStop = Infinity;
    if (!world.hasAccess) await this.#act({ kind: 'access', isGranted: true });
    // What was under way, or not yet stored, may still be an answer of an unwell service.
    await world.run(TIME_OUT_MS);
    const { condition } = witness.account;
    if (condition !== null && !('until' in condition)) await world.send({ type: 'try-again' });
    if (this.#needsPage || user.isWaiting) await world.send({ type: 'opened' });
  }
}

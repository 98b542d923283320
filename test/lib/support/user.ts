import type { Reply } from '../../../lib/core/command.ts';
import { idOf } from '../../../lib/core/task.ts';
import type { Sent } from './page.ts';
import type { World } from './world.ts';

/** A user who acts through pages, and remembers what they said. */
export class User {
  /** Tasks that are followed, as the user was told, by their ids. */
  readonly promised = new Set<string>();
  /** What these are called, as the user was told. */
  readonly labels = new Map<string, string>();
  readonly #world: World;
  /** How often an act made earlier promises void: replies to what came before it are none. */
  #turns = 0;
  #undo = '';
  #unanswered = 0;

  constructor(world: World) {
    this.#world = world;
  }

  /** Whether a worker died over what was asked of it: the page says that it is to be opened again. */
  get isWaiting(): boolean {
    return this.#unanswered > 0;
  }

  /** Does something, and does not wait for the reply: it never comes if the worker dies over it. */
  act(command: Sent): void {
    this.#forget(command);
    const turn = this.#turns;
    this.#unanswered += 1;
    void this.#world.post(command).then((reply) => this.#hear(command, reply, turn));
  }

  /** Takes back what was done last. */
  undo(): void {
    this.act({ type: 'undo', token: this.#undo });
  }

  #forget(command: Sent): void {
    const ids = this.#idsAtStake(command);
    if (ids.length > 0) this.#turns += 1;
    for (const id of ids) {
      this.labels.delete(id);
      if (command.type !== 'label') this.promised.delete(id);
    }
  }

  #idsAtStake(command: Sent): readonly string[] {
    if (command.type === 'remove' || command.type === 'label') return command.keys.map(idOf);
    return command.type === 'undo' ? [...this.promised] : [];
  }

  #hear(command: Sent, reply: Reply, turn: number): void {
    this.#unanswered -= 1;
    if ('undo' in reply && reply.undo !== null) this.#undo = reply.undo;
    if (turn === this.#turns) this.#remember(command, reply);
  }

  #remember(command: Sent, reply: Reply): void {
    if (command.type === 'track' && reply.kind === 'tracked')
      for (const id of command.ids) this.promised.add(id);
    if (command.type === 'label' && reply.kind === 'done') {
      const promised = command.keys.map(idOf).filter((id) => this.promised.has(id));
      for (const id of promised) this.labels.set(id, command.label);
    }
  }
}

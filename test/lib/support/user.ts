import type { Command, Reply } from '../../../lib/core/command.ts';
import { idOf } from '../../../lib/core/task.ts';
import type { World } from './world.ts';

/** A user who acts through pages, and remembers what they said. */
export class User {
  /** Tasks that are followed, as the user was told, by their ids. */
  readonly promised = new Set<string>();
  /** What these are called, as the user was told. */
  readonly labels = new Map<string, string>();
  readonly #world: World;
  /** How often something was taken away or back: what was said before is then no promise. */
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
  act(command: Command): void {
    if (command.type === 'remove' || command.type === 'undo') this.#forget(command);
    const turn = this.#turns;
    this.#unanswered += 1;
    void this.#world.post(command).then((reply) => this.#hear(command, reply, turn));
  }

  /** Takes back what was done last. */
  undo(): void {
    this.act({ type: 'undo', token: this.#undo });
  }

  #forget(command: Extract<Command, { type: 'remove' | 'undo' }>): void {
    this.#turns += 1;
    const ids = command.type === 'remove' ? command.keys.map(idOf) : [...this.promised];
    for (const id of ids) {
      this.promised.delete(id);
      this.labels.delete(id);
    }
  }

  #hear(command: Command, reply: Reply, turn: number): void {
    this.#unanswered -= 1;
    if ('undo' in reply && reply.undo !== null) this.#undo = reply.undo;
    if (turn === this.#turns) this.#remember(command, reply);
  }

  #remember(command: Command, reply: Reply): void {
    if (command.type === 'track' && reply.kind === 'tracked')
      for (const id of command.ids) this.promised.add(id);
    if (command.type === 'label' && reply.kind === 'done') {
      const id = idOf(command.key);
      if (this.promised.has(id)) this.labels.set(id, command.label);
    }
  }
}

import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Command, Reply } from '../../../lib/core/command.ts';
import { FIRST_SERVICE } from '../../../lib/core/service.ts';
import { ITEM } from '../../../lib/items.ts';
import { parseReply } from '../../../lib/message-schema.ts';
import { intercept } from './intercept.ts';

type WithoutService<C> = C extends Command ? Omit<C, 'service'> & Pick<C, 'type'> : never;

/** A command as a page sends it: of the service that it shows, where none is named. */
export type Sent = Command | WithoutService<Command>;

/** A page of the extension, which shows the service that is asked. */
export class Page {
  #service: unknown = FIRST_SERVICE;

  constructor() {
    const { local } = fakeBrowser.storage;
    intercept(local, 'set', async ([items], go) => {
      await go();
      this.#service = Object(items)[ITEM.service] ?? this.#service;
    });
    intercept(local, 'clear', async (_none, go) => {
      await go();
      this.#service = FIRST_SERVICE;
    });
  }

  /** Sends a command; the reply never comes if the worker dies over it. */
  send(command: Sent): Promise<Reply> {
    return new Promise((resolve) => {
      void fakeBrowser.runtime.onMessage.trigger(
        { service: this.#service, ...command },
        { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/popup.html') },
        (reply: unknown) => {
          const parsed = parseReply(reply);
          if (parsed !== null) resolve(parsed);
        },
      );
    });
  }
}

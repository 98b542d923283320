import { changeSettings } from './change-settings.ts';
import type { ClientKey } from './client-key.ts';
import type { KeyCheck } from './core/client-key.ts';
import type { Command, Reply } from './core/command.ts';
import { deleteDamaged } from './damaged.ts';
import { keepKey } from './keep-key.ts';
import type { Store } from './store.ts';
import { lock, unlock } from './unlock.ts';

/** A command of the options: about the account's key, the settings, or what was set aside. */
type OptionCommand = Extract<
  Command,
  {
    type:
      | 'delete-damaged'
      | 'save-key'
      | 'remove-key'
      | 'keep-key'
      | 'unlock'
      | 'lock'
      | 'try-again'
      | 'settings';
  }
>;

/** Carries out one of these commands. */
export async function performOption(
  store: Store,
  clientKey: ClientKey,
  command: OptionCommand,
): Promise<Reply> {
  switch (command.type) {
    case 'delete-damaged':
      await deleteDamaged(store);
      return { kind: 'done' };
    case 'save-key':
      return told(await clientKey.save(command.service, command.key, command.passphrase));
    case 'remove-key':
      return { kind: (await clientKey.remove(command.service)) ? 'key-removed' : 'done' };
    case 'keep-key':
      return told(await keepKey(store, command.service, command.keep, command.passphrase));
    case 'unlock':
      return told(await unlock(store, command.service, command.passphrase));
    case 'lock':
      return told(await lock(store, command.service));
    case 'try-again':
      if (command.service === (await store.read()).service) await clientKey.tryAgain();
      return { kind: 'done' };
    case 'settings':
      await changeSettings(store, command.settings);
      return { kind: 'settings-saved' };
  }
}

/** What another act overtook came to nothing, and what that act came to is said elsewhere. */
function told(result: KeyCheck | null): Reply {
  return result === null ? { kind: 'done' } : { kind: 'key', result };
}

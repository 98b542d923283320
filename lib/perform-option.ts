import { changeSettings } from './change-settings.ts';
import type { ClientKey } from './client-key.ts';
import type { KeyCheck } from './core/client-key.ts';
import type { Command, Reply } from './core/command.ts';
import { keepKey } from './keep-key.ts';
import { SERVICE } from './service.ts';
import type { Store } from './store.ts';
import { lock, unlock } from './unlock.ts';

/** A command about the account's key or the settings. */
type OptionCommand = Extract<
  Command,
  { type: 'save-key' | 'remove-key' | 'keep-key' | 'unlock' | 'lock' | 'try-again' | 'settings' }
>;

/** Carries out one of these commands. */
export async function performOption(
  store: Store,
  clientKey: ClientKey,
  command: OptionCommand,
): Promise<Reply> {
  switch (command.type) {
    case 'save-key':
      return told(await clientKey.save(command.key, command.passphrase));
    case 'remove-key':
      await clientKey.remove();
      return { kind: 'key-removed' };
    case 'keep-key':
      return told(await keepKey(store, SERVICE.id, command.keep, command.passphrase));
    case 'unlock':
      return told(await unlock(store, SERVICE.id, command.passphrase));
    case 'lock':
      return told(await lock(store, SERVICE.id));
    case 'try-again':
      await clientKey.tryAgain();
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

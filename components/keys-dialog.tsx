import { useEffect, useRef } from 'preact/hooks';
import type { MessageKey } from '../lib/core/language.ts';
import { useLanguage } from './language.ts';

const KEYS: readonly (readonly [keys: readonly string[], does: MessageKey])[] = [
  [['/'], 'keySearch'],
  [['?'], 'keyHelpList'],
  [['↑', '↓'], 'keyMove'],
  [['Enter'], 'keyCopy'],
  [['→', '←'], 'keyDetails'],
  [['Space'], 'keySelect'],
  [['Del'], 'keyRemove'],
];

/** Lists the keys that a page of tasks can be worked by. */
export function KeysDialog({ close }: { readonly close: () => void }) {
  const { say } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  // The browser keeps the focus inside, closes it with Escape and gives the focus back.
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-labelledby="keys" onClose={close}>
      <h2 id="keys">{say('keysTitle')}</h2>
      <dl class="keys">
        {KEYS.map(([names, does]) => (
          <div key={does}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{say(does)}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={() => dialog.current?.close()}>
        {say('close')}
      </button>
    </dialog>
  );
}

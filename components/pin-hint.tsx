import { Icon } from './icon.tsx';
import { useLanguage } from './language.ts';
import { firstField, useHeir } from './use-heir.ts';

type Props = { readonly dismiss: () => void };

/** Asks to pin the toolbar button: a badge that nobody sees is no badge. */
export function PinHint({ dismiss }: Props) {
  const { say } = useLanguage();
  const hint = useHeir<HTMLElement>(firstField);
  return (
    <aside ref={hint} class="hint">
      <Icon name="pin" />
      <span>{say('pinHint')}</span>
      <button type="button" class="icon-button" aria-label={say('dismiss')} onClick={dismiss}>
        <Icon name="remove" />
      </button>
    </aside>
  );
}

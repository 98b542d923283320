import { Icon } from './icon.tsx';
import { useLanguage } from './language.ts';

/** Asks to pin the toolbar button: a badge that nobody sees is no badge. */
export function PinHint() {
  const { say } = useLanguage();
  return (
    <aside class="hint">
      <Icon name="pin" />
      {say('pinHint')}
    </aside>
  );
}

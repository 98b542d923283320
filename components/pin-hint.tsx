import { Icon } from './icon.tsx';

/** Asks to pin the toolbar button: a badge that nobody sees is no badge. */
export function PinHint() {
  return (
    <aside class="hint">
      <Icon name="pin" />
      Pin Task Tray to the toolbar (puzzle piece, then the pin): its badge says when an answer is
      ready.
    </aside>
  );
}

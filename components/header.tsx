import { Icon } from './icon.tsx';

type Props = { readonly openOptions: () => void };

/** The product's name and the way to its options. */
export function Header({ openOptions }: Props) {
  return (
    <header>
      <img src="/icon.svg" width="20" height="20" alt="" />
      <h1>Task Tray</h1>
      <button type="button" class="icon-button" aria-label="Options" onClick={openOptions}>
        <Icon name="settings" />
      </button>
    </header>
  );
}

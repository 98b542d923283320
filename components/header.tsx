import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';
import { useLanguage } from './language.ts';

/** The ways from a task surface to others; null for one that is no use from there. */
export type Doors = {
  readonly openPanel: (() => void) | null;
  readonly openTab: (() => void) | null;
  readonly openOptions: () => void;
};

type Props = Doors & {
  /** Null where no keys of the page's own work. */
  readonly showKeys: (() => void) | null;
  /** What else belongs to this surface's head. */
  readonly children?: ComponentChildren;
};

/** The product's name and the ways to its other surfaces. */
export function Header({ openPanel, openTab, openOptions, showKeys, children }: Props) {
  const { say } = useLanguage();
  return (
    <header>
      <img src="/icon/48.png" width="20" height="20" alt="" />
      <h1>{say('shortName')}</h1>
      {children}
      {showKeys !== null && <Door name={say('showKeys')} icon="keys" open={showKeys} />}
      {openPanel !== null && <Door name={say('openSidebar')} icon="panel" open={openPanel} />}
      {openTab !== null && <Door name={say('openTab')} icon="tab" open={openTab} />}
      <Door name={say('openOptions')} icon="settings" open={openOptions} />
    </header>
  );
}

type DoorProps = {
  readonly name: string;
  readonly icon: IconName;
  readonly open: () => void;
};

function Door({ name, icon, open }: DoorProps) {
  return (
    <button type="button" class="icon-button" aria-label={name} title={name} onClick={open}>
      <Icon name={icon} />
    </button>
  );
}

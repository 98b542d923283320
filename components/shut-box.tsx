import { fullDisk, newerStorage } from '../lib/core/trouble.ts';
import { Icon } from './icon.tsx';
import { useLanguage } from './language.ts';

type Props = {
  /** What keeps the page from showing anything of what is stored. */
  readonly shut: 'newer' | 'full';
  /** This extension's own version. */
  readonly version: string;
};

/** All there is on a page that may not touch what is stored. */
export function ShutBox({ shut, version }: Props) {
  const language = useLanguage();
  const { title, advice } = shut === 'full' ? fullDisk(language) : newerStorage(version, language);
  return (
    <main>
      <div class="trouble-box loud" role="alert">
        <Icon name="warning" />
        <div>
          <h1>{title}</h1>
          <p>{advice}</p>
        </div>
      </div>
    </main>
  );
}

import type { Skipped } from '../lib/core/import-plan.ts';
import { skipLines } from '../lib/core/transfer-words.ts';
import { useLanguage } from './language.ts';
import { useHeir } from './use-heir.ts';

type Props = { readonly skipped: readonly Skipped[]; readonly close: () => void };

/** The entries of a file that were not imported, and why. */
export function SkippedBox({ skipped, close }: Props) {
  const language = useLanguage();
  const box = useHeir<HTMLElement>(importButton);
  return (
    <section ref={box} class="skipped" aria-labelledby="skipped">
      <h2 id="skipped">{language.say('importSkippedTitle')}</h2>
      <ul>
        {skipLines(skipped, language).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <button type="button" onClick={close}>
        {language.say('dismissSkipped')}
      </button>
    </section>
  );
}

function importButton({ ownerDocument }: HTMLElement): Element | null {
  return ownerDocument.querySelector('#import');
}

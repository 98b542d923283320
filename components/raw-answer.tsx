import { useLanguage } from './language.ts';
import type { Actions } from './use-actions.ts';

type Props = { readonly raw: string; readonly copy: Actions['copy'] };

/** The service's answer as it came, folded away. */
export function RawAnswer({ raw, copy }: Props) {
  const { say } = useLanguage();
  return (
    <details class="raw">
      <summary>{say('rawAnswer')}</summary>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- A long one is scrolled, by keys too. */}
      <pre tabIndex={0}>{raw}</pre>
      <button type="button" class="quiet" onClick={() => void copy(raw)}>
        {say('copyRawAnswer')}
      </button>
    </details>
  );
}

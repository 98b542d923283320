import { useLanguage } from './language.ts';
import { LongText } from './long-text.tsx';
import type { Actions } from './use-actions.ts';

type Props = { readonly raw: string; readonly copy: Actions['copy'] };

/** The service's answer as it came, folded away. */
export function RawAnswer({ raw, copy }: Props) {
  const { say } = useLanguage();
  return (
    <details class="raw">
      <summary>{say('rawAnswer')}</summary>
      <LongText as="pre" text={raw} />
      <button type="button" class="quiet" onClick={() => void copy(raw)}>
        {say('copyRawAnswer')}
      </button>
    </details>
  );
}

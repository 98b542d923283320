import type { Actions } from './use-actions.ts';

type Props = { readonly raw: string; readonly copy: Actions['copy'] };

/** The service's answer as it came, folded away. */
export function RawAnswer({ raw, copy }: Props) {
  return (
    <details class="raw">
      <summary>Raw answer</summary>
      <pre>{raw}</pre>
      <button type="button" class="quiet" onClick={() => void copy(raw)}>
        Copy raw answer
      </button>
    </details>
  );
}

import { bugReport, type Bug } from '../lib/core/bug.ts';
import { Icon } from './icon.tsx';
import type { Actions } from './use-actions.ts';
import { firstField, useHeir } from './use-heir.ts';

type Props = { readonly bug: Bug; readonly actions: Actions };

/** Owns up to a mistake of this extension, with a report to copy. */
export function BugBox({ bug, actions }: Props) {
  const box = useHeir<HTMLDivElement>(firstField);
  return (
    <div ref={box} class="trouble-box mild" role="alert">
      <Icon name="warning" />
      <div>
        <strong>Task Tray made a mistake</strong>
        <p>Please report it: the report is plain text, for you to read first.</p>
        <div class="buttons">
          <button type="button" onClick={() => void actions.copy(bugReport(bug))}>
            Copy report
          </button>
          <button type="button" onClick={() => void actions.perform({ type: 'dismiss-bug' })}>
            Dismiss
          </button>
        </div>
      </div>
    </div>
  );
}

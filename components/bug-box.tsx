import { bugReport, type Bug } from '../lib/core/bug.ts';
import { Icon } from './icon.tsx';
import { useLanguage } from './language.ts';
import type { Actions } from './use-actions.ts';
import { firstField, useHeir } from './use-heir.ts';

type Props = { readonly bug: Bug; readonly actions: Actions };

/** Owns up to a mistake of this extension, with a report to copy. */
export function BugBox({ bug, actions }: Props) {
  const { say } = useLanguage();
  const box = useHeir<HTMLDivElement>(firstField);
  return (
    <div ref={box} class="trouble-box mild" role="alert">
      <Icon name="warning" />
      <div>
        <strong>{say('bugTitle')}</strong>
        <p>{say('bugHelp')}</p>
        <div class="buttons">
          <button type="button" onClick={() => void actions.copy(bugReport(bug))}>
            {say('copyReport')}
          </button>
          <button type="button" onClick={() => void actions.perform({ type: 'dismiss-bug' })}>
            {say('dismiss')}
          </button>
        </div>
      </div>
    </div>
  );
}

import type { ComponentChildren } from 'preact';
import type { ServiceId } from '../lib/core/service.ts';
import { useLanguage } from './language.ts';
import type { Actions } from './use-actions.ts';
import { useIdsText, type IdsText } from './use-ids-text.ts';
import { useLooseText } from './use-loose-text.ts';
import { useInitialFocus } from './use-initial-focus.ts';

type Props = {
  /** The service whose ids are given. */
  readonly service: ServiceId;
  /** False while there is no key: the field waits. */
  readonly isEnabled: boolean;
  readonly actions: Actions;
  /** Takes an export of Task Tray that comes to the page. */
  readonly takeExport: (file: File) => void;
  /** What the last action led to, told beside the field's name. */
  readonly children?: ComponentChildren;
};

/** The field that ids are pasted into: a paste is tracked at once, typing with Enter or *Track*. */
export function AddForm({ service, isEnabled, actions, takeExport, children }: Props) {
  const { say } = useLanguage();
  const ids = useIdsText({ actions, service, isEnabled, takeExport });
  useLooseText({
    onPaste: (text) => (isEnabled ? ids.paste(text, ids.text) : ids.drop(text)),
    onDrop: ids.drop,
    onExport: takeExport,
    onBadFile: (flaw) =>
      actions.refuse(say(flaw === 'too-large' ? 'fileTooLarge' : 'fileUnreadable')),
  });
  return (
    <form
      class="add"
      onSubmit={(event) => {
        event.preventDefault();
        ids.submit();
      }}
    >
      <div class="add-head">
        <label for="task-ids">{say('taskIds')}</label>
        {children}
      </div>
      <div class="field-row">
        <IdsField isEnabled={isEnabled} ids={ids} />
        <button type="submit" class="primary" disabled={!isEnabled}>
          {say('track')}
        </button>
      </div>
    </form>
  );
}

type FieldProps = { readonly isEnabled: boolean; readonly ids: IdsText };

function IdsField({ isEnabled, ids }: FieldProps) {
  const { say } = useLanguage();
  const field = useInitialFocus<HTMLTextAreaElement>(isEnabled);
  return (
    <textarea
      id="task-ids"
      ref={field}
      rows={1}
      value={ids.text}
      disabled={!isEnabled}
      spellcheck={false}
      autocomplete="off"
      aria-invalid={ids.isRefused}
      aria-describedby="notice"
      placeholder={say(isEnabled ? 'taskIdsHint' : 'keyFirst')}
      onInput={(event) => ids.type(event.currentTarget.value)}
      onPaste={(event) => {
        const pasted = event.clipboardData?.getData('text/plain') ?? '';
        if (pasted === '') return;
        event.preventDefault();
        const { value, selectionStart, selectionEnd } = event.currentTarget;
        ids.paste(pasted, value.slice(0, selectionStart) + value.slice(selectionEnd));
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
        event.preventDefault();
        event.currentTarget.form?.requestSubmit();
      }}
    />
  );
}

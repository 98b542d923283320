import { useEffect, useRef, useState } from 'preact/hooks';
import { readPaste } from '../lib/core/paste.ts';
import { pasteRefusal } from '../lib/core/words.ts';
import type { Actions } from './use-actions.ts';

type Props = {
  /** False while there is no key: the field waits. */
  readonly isEnabled: boolean;
  readonly actions: Actions;
};

/** The field that ids are pasted into: a paste is tracked at once, typing with Enter or *Track*. */
export function AddForm({ isEnabled, actions }: Props) {
  const [text, setText] = useState('');
  const [isRefused, setRefused] = useState(false);

  /** `kept` is what stays in the field beside what is not understood of `given`. */
  async function submit(given: string, kept: string): Promise<void> {
    const paste = readPaste(given);
    setRefused(paste.kind !== 'ids');
    if (paste.kind !== 'ids') {
      setText(lines(kept, given));
      actions.refuse(pasteRefusal(paste));
      return;
    }
    setText(lines(kept, ...paste.leftover));
    const command = { type: 'track', ids: paste.ids } as const;
    const reply = await actions.perform(command, paste.leftover.length);
    if (reply.kind === 'refused') setText(lines(kept, given));
  }

  return (
    <form
      class="add"
      onSubmit={(event) => {
        event.preventDefault();
        void submit(text, '');
      }}
    >
      <label for="task-ids">Task IDs</label>
      <div class="field-row">
        <IdsField
          text={text}
          isEnabled={isEnabled}
          isRefused={isRefused}
          onText={setText}
          onPaste={(pasted, kept) => void submit(pasted, kept)}
        />
        <button type="submit" class="primary" disabled={!isEnabled}>
          Track
        </button>
      </div>
    </form>
  );
}

type FieldProps = {
  readonly text: string;
  readonly isEnabled: boolean;
  readonly isRefused: boolean;
  readonly onText: (text: string) => void;
  /** A text was pasted; `kept` is the field's own text without what it was pasted over. */
  readonly onPaste: (pasted: string, kept: string) => void;
};

function IdsField({ text, isEnabled, isRefused, onText, onPaste }: FieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isEnabled) field.current?.focus();
  }, [isEnabled]);
  return (
    <textarea
      id="task-ids"
      ref={field}
      rows={2}
      value={text}
      disabled={!isEnabled}
      spellcheck={false}
      autocomplete="off"
      aria-invalid={isRefused}
      aria-describedby="notice"
      placeholder={isEnabled ? 'Paste an id, many, or a whole log' : 'Save your API key first'}
      onInput={(event) => onText(event.currentTarget.value)}
      onPaste={(event) => {
        const pasted = event.clipboardData?.getData('text/plain') ?? '';
        if (pasted === '') return;
        event.preventDefault();
        const { value, selectionStart, selectionEnd } = event.currentTarget;
        onPaste(pasted, value.slice(0, selectionStart) + value.slice(selectionEnd));
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
        event.preventDefault();
        event.currentTarget.form?.requestSubmit();
      }}
    />
  );
}

function lines(...texts: readonly string[]): string {
  return texts.filter((text) => text.trim() !== '').join('\n');
}

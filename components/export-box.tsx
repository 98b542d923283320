import { useState } from 'preact/hooks';
import { EXPORT_FORMS, type ExportForm } from '../lib/core/export-file.ts';
import type { TaskKey } from '../lib/core/task.ts';
import { useLanguage } from './language.ts';
import { RadioGroup } from './radio-group.tsx';
import { useHeir } from './use-heir.ts';

type Props = {
  readonly count: number;
  readonly chosen: readonly TaskKey[];
  readonly isBusy: boolean;
  /** Saves these tasks, all for null. */
  readonly save: (keys: readonly TaskKey[] | null, form: ExportForm) => void;
};

const FORM_WORDS = { json: 'exportJson', csv: 'exportCsv' } as const;

/** Which tasks are to be exported, and in which form. */
export function ExportBox({ count, chosen, isBusy, save }: Props) {
  const { say, number } = useLanguage();
  const box = useHeir<HTMLFormElement>(exportButton);
  const [wanted, setWanted] = useState<'chosen' | 'all'>('chosen');
  const [form, setForm] = useState<ExportForm>('json');
  const all = ['all', say('exportAll', number(count))] as const;
  const some = ['chosen', say('exportChosen', number(chosen.length))] as const;
  const what = chosen.length === 0 ? 'all' : wanted;
  return (
    <form
      ref={box}
      id="export-box"
      class="export-box"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) save(what === 'all' ? null : chosen, form);
      }}
    >
      <RadioGroup
        name="export-what"
        legend={say('exportWhat')}
        choices={chosen.length === 0 ? [all] : [all, some]}
        chosen={what}
        choose={setWanted}
      />
      <RadioGroup
        name="export-form"
        legend={say('exportForm')}
        choices={EXPORT_FORMS.map((each) => [each, say(FORM_WORDS[each])])}
        chosen={form}
        choose={setForm}
      />
      <DownloadButton isBusy={isBusy} />
    </form>
  );
}

function DownloadButton({ isBusy }: Pick<Props, 'isBusy'>) {
  const { say } = useLanguage();
  return (
    <div class="buttons">
      <button type="submit" class="primary" aria-disabled={isBusy}>
        {say('download')}
      </button>
      <span class="help">{say('exportHelp')}</span>
    </div>
  );
}

function exportButton({ ownerDocument }: HTMLElement): Element | null {
  return ownerDocument.querySelector('[aria-controls="export-box"]');
}

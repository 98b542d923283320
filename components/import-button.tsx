import { useRef } from 'preact/hooks';
import { useLanguage } from './language.ts';

type Props = { readonly isBusy: boolean; readonly take: (file: File) => void };

/** Lets the user pick a file to import. The browser's own field for it stays out of sight. */
export function ImportButton({ isBusy, take }: Props) {
  const { say } = useLanguage();
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        id="import"
        class="quiet"
        aria-disabled={isBusy}
        onClick={() => {
          if (!isBusy) field.current?.click();
        }}
      >
        {say('import')}
      </button>
      <input
        ref={field}
        type="file"
        accept=".json,application/json"
        class="visually-hidden"
        // Tab goes to the button, which stands for it.
        tabIndex={-1}
        aria-label={say('importFile')}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file !== undefined) take(file);
          // Or choosing the same file again would change nothing.
          currentTarget.value = '';
        }}
      />
    </>
  );
}

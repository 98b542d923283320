import { useLanguage } from './language.ts';
import { firstField, useHeir } from './use-heir.ts';

/** What stands in the list's place where a search finds nothing. */
export function NoMatch({ clear }: { readonly clear: () => void }) {
  const { say } = useLanguage();
  const box = useHeir<HTMLDivElement>(firstField);
  return (
    <div ref={box} class="no-match">
      <p>{say('noMatch')}</p>
      <button type="button" onClick={clear}>
        {say('clearSearch')}
      </button>
    </div>
  );
}

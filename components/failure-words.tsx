import { errorAdvice } from '../lib/core/error-advice.ts';
import { errorMeaning } from '../lib/core/error-words.ts';
import type { Failure } from '../lib/core/task.ts';
import { useLanguage } from './language.ts';

/** What an error means and what to do, in our words where it is known. */
export function FailureWords({ failure }: { readonly failure: Failure }) {
  const language = useLanguage();
  const meaning = errorMeaning(failure, language);
  if (meaning === null) return null;
  return (
    <p class="failure-words">
      <strong>{meaning}</strong> {errorAdvice(failure, language)}
    </p>
  );
}

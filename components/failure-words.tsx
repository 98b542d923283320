import { errorWords } from '../lib/core/error-words.ts';
import type { Failure } from '../lib/core/task.ts';
import { useLanguage } from './language.ts';

/** What an error means and what to do, in our words where it is known. */
export function FailureWords({ failure }: { readonly failure: Failure }) {
  const words = errorWords(failure, useLanguage());
  if (words === null) return null;
  return (
    <p class="failure-words">
      <strong>{words.meaning}</strong> {words.advice}
    </p>
  );
}

import { imageOf } from '../lib/core/image.ts';
import { toText, type Json } from '../lib/core/json.ts';
import { parts, type Part } from '../lib/core/solution.ts';
import type { Actions } from './use-actions.ts';

/** More parts than this would only bury the others: a hostile answer can have any number. */
const MOST_PARTS = 100;

type Props = { readonly solution: Json; readonly copy: Actions['copy'] };

/** Every part of a solution, each to copy on its own. */
export function SolutionParts({ solution, copy }: Props) {
  const named = parts(solution);
  const shown = named.length > 0 ? named : [{ path: 'answer', text: toText(solution) }];
  return (
    <ul class="parts">
      {shown.slice(0, MOST_PARTS).map((part) => (
        <li key={part.path}>
          <span class="part-name">{part.path}</span>
          <button
            type="button"
            class="quiet"
            aria-label={`Copy ${part.path}`}
            onClick={() => void copy(part.text)}
          >
            Copy
          </button>
          {part.path === 'userAgent' && (
            <p class="help">Use the answer with this same browser name, or it may be refused.</p>
          )}
          <PartValue {...part} />
        </li>
      ))}
      {shown.length > MOST_PARTS && <li>{shown.length - MOST_PARTS} more are in the JSON</li>}
    </ul>
  );
}

function PartValue({ path, text }: Part) {
  const image = imageOf(text);
  if (image !== null) return <img class="part-image" src={image} alt={`What ${path} holds`} />;
  return <code>{text === '' ? '(empty)' : text}</code>;
}

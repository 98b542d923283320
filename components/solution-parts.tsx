import { imageOf } from '../lib/core/image.ts';
import { toText, type Json } from '../lib/core/json.ts';
import { parts, type Part } from '../lib/core/solution.ts';
import { useLanguage } from './language.ts';
import type { Actions } from './use-actions.ts';

/** More parts than this would only bury the others: a hostile answer can have any number. */
const MOST_PARTS = 100;

type Props = { readonly solution: Json; readonly copy: Actions['copy'] };

/** Every part of a solution, each to copy on its own. */
export function SolutionParts({ solution, copy }: Props) {
  const { say, count } = useLanguage();
  const named = parts(solution);
  const shown = named.length > 0 ? named : [{ path: say('answerPart'), text: toText(solution) }];
  return (
    <ul class="parts">
      {shown.slice(0, MOST_PARTS).map((part) => (
        <li key={part.path}>
          <span class="part-name">{part.path}</span>
          <button
            type="button"
            class="quiet"
            aria-label={say('copyPart', part.path)}
            onClick={() => void copy(part.text)}
          >
            {say('copy')}
          </button>
          {part.path === 'userAgent' && <p class="help">{say('userAgentHelp')}</p>}
          <PartValue {...part} />
        </li>
      ))}
      {shown.length > MOST_PARTS && <li>{count('moreInJson', shown.length - MOST_PARTS)}</li>}
    </ul>
  );
}

function PartValue({ path, text }: Part) {
  const { say } = useLanguage();
  const image = imageOf(text);
  if (image !== null) return <img class="part-image" src={image} alt={say('partImage', path)} />;
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- A long one is scrolled, by keys too.
  return <code tabIndex={0}>{text === '' ? say('emptyPart') : text}</code>;
}

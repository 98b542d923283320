import { useMemo } from 'preact/hooks';
import { imageOf } from '../lib/core/image.ts';
import { toText, type Json } from '../lib/core/json.ts';
import { quoted } from '../lib/core/quoted.ts';
import { parts, type Part } from '../lib/core/solution.ts';
import { useLanguage } from './language.ts';
import { LongText } from './long-text.tsx';
import type { Actions } from './use-actions.ts';

/** More parts than this would only bury the others: a hostile answer can have any number. */
const MOST_PARTS = 100;

type Props = { readonly solution: Json; readonly copy: Actions['copy'] };

/** Every part of a solution, each to copy on its own. */
export function SolutionParts({ solution, copy }: Props) {
  const { say, count } = useLanguage();
  // Once: a page is drawn anew each second, and an answer can take megabytes.
  const shown = useMemo(() => {
    const named = parts(solution);
    return named.length > 0 ? named : [{ path: say('answerPart'), text: toText(solution) }];
  }, [solution, say]);
  return (
    <ul class="parts">
      {shown.slice(0, MOST_PARTS).map((part) => (
        <li key={part.path}>
          <span class="part-name">{quoted(part.path)}</span>
          <button
            type="button"
            class="quiet"
            aria-label={say('copyPart', quoted(part.path))}
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
  const image = useMemo(() => imageOf(text), [text]);
  if (image === null) return <LongText as="code" text={text === '' ? say('emptyPart') : text} />;
  return (
    <img class="part-image" src={image} alt={say('partImage', quoted(path))} decoding="async" />
  );
}

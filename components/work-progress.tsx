import type { Progress } from '../lib/core/transfer.ts';
import { useLanguage } from './language.ts';

type Props = { readonly name: string; readonly progress: Progress };

/** How far work is: as a bar, and in numbers where they are known. */
export function WorkProgress({ name, progress: { done, of } }: Props) {
  const { say, number } = useLanguage();
  return (
    <p class="work">
      <label for="work">{name}</label>
      <progress id="work" {...(of === null ? {} : { value: done, max: of })} />
      {of !== null && <span>{say('importProgress', number(done), number(of))}</span>}
    </p>
  );
}

import type { Tray } from '../lib/core/tray.ts';
import { useNews } from './use-news.ts';

type Props = {
  readonly tray: Tray;
  /** False while something else stands in the place of the tasks. */
  readonly isShown: boolean;
};

/** Tells who does not see the list of what comes while it is in sight. */
export function NewsLog({ tray, isShown }: Props) {
  const { times, words } = useNews(tray, isShown);
  // No status, which tells of what the user did. Always in the document, and each with an element of
  // its own: a region that comes with its text is not read out, nor is the same text once more.
  return (
    <div class="visually-hidden" role="log">
      {words !== '' && <p key={times}>{words}</p>}
    </div>
  );
}

import type { Account } from './account.ts';
import type { Condition } from './condition.ts';
import type { Disk } from './disk.ts';
import type { Language, MessageKey } from './language.ts';
import type { Settings } from './settings.ts';
import type { Counts } from './task-index.ts';

/** What stands on the toolbar button, and what it says to those who can't see it. */
export type Badge = {
  /** At most four characters fit (PLATFORM). */
  readonly text: string;
  readonly tone: 'trouble' | 'ready' | 'failed' | 'processing';
  readonly title: string;
};

/** What the title counts, in its order. */
const NEWS = [
  ['ready', 'readyTasks'],
  ['failed', 'failedTasks'],
  ['stalled', 'stalledTasks'],
  ['processing', 'processingTasks'],
] as const;

type TroubleName = 'storage-full' | 'no-key' | 'locked' | Condition['kind'];

type Words = { readonly words: MessageKey; readonly isLoud: boolean };

const TROUBLE: Readonly<Record<TroubleName, Words>> = {
  'storage-full': { words: 'badgeStorageFull', isLoud: true },
  'no-key': { words: 'badgeNoKey', isLoud: true },
  locked: { words: 'badgeLocked', isLoud: true },
  'key-rejected': { words: 'badgeKeyRejected', isLoud: true },
  'address-not-allowed': { words: 'badgeAddressNotAllowed', isLoud: true },
  suspended: { words: 'badgeSuspended', isLoud: true },
  'no-permission': { words: 'badgeNoPermission', isLoud: true },
  'slowed-down': { words: 'badgeSlowedDown', isLoud: false },
  'no-connection': { words: 'badgeNoConnection', isLoud: false },
};

/**
 * The badge for an account, its news and the disk: trouble first, then as far as its `content` goes
 * answers, failures, work. The title says all, whatever the content.
 */
export function badge(
  account: Account,
  counts: Counts,
  disk: Disk,
  content: Settings['badge'],
  language: Language,
): Badge {
  const name = troubleName(account, disk);
  const trouble = name === null ? null : TROUBLE[name];
  return {
    ...mark(trouble?.isLoud === true, counts, content),
    title: title(trouble?.words ?? null, counts, language),
  };
}

/** The badge while nothing may be touched: a newer version of this extension stored it. */
export function newerBadge({ say }: Language): Badge {
  return { text: '!', tone: 'trouble', title: say('badgeTitle', say('badgeNewer')) };
}

/** What has to end first: nothing is asked for whose answer could not be stored. */
function troubleName({ key, isLocked, condition }: Account, disk: Disk): TroubleName | null {
  if (disk === 'full') return 'storage-full';
  if (key === null) return 'no-key';
  return isLocked ? 'locked' : (condition?.kind ?? null);
}

function mark(
  isLoud: boolean,
  { ready, failed, processing }: Counts,
  content: Settings['badge'],
): Omit<Badge, 'title'> {
  if (isLoud) return { text: '!', tone: 'trouble' };
  if (content !== 'trouble' && ready > 0) return { text: short(ready), tone: 'ready' };
  if (content !== 'trouble' && failed > 0) return { text: short(failed), tone: 'failed' };
  const isShown = content === 'news-and-work' && processing > 0;
  return { text: isShown ? short(processing) : '', tone: 'processing' };
}

function short(count: number): string {
  return count > 99 ? '99+' : String(count);
}

function title(trouble: MessageKey | null, counts: Counts, language: Language): string {
  const { say, count, locale } = language;
  const tally = NEWS.filter(([status]) => counts[status] > 0);
  const news = new Intl.ListFormat(locale, { style: 'narrow' }).format(
    tally.map(([status, key]) => count(key, counts[status])),
  );
  const said = [trouble === null ? '' : say(trouble), news].filter((part) => part !== '');
  return said.length === 0 ? say('shortName') : say('badgeTitle', said.join(' · '));
}

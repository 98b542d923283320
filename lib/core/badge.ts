import type { Account } from './account.ts';
import type { Condition } from './condition.ts';
import type { Disk } from './disk.ts';
import type { Settings } from './settings.ts';
import type { Counts } from './task-index.ts';

/** What stands on the toolbar button, and what it says to those who can't see it. */
export type Badge = {
  /** At most four characters fit (PLATFORM). */
  readonly text: string;
  readonly tone: 'trouble' | 'ready' | 'failed' | 'processing';
  readonly title: string;
};

type TroubleName = 'storage-full' | 'no-key' | Condition['kind'];

const TROUBLE: Readonly<Record<TroubleName, { readonly words: string; readonly isLoud: boolean }>> =
  {
    'storage-full': { words: 'storage full', isLoud: true },
    'no-key': { words: 'no API key', isLoud: true },
    'key-rejected': { words: 'key rejected', isLoud: true },
    'address-not-allowed': { words: 'address not allowed', isLoud: true },
    suspended: { words: 'account suspended', isLoud: true },
    'no-permission': { words: 'no permission', isLoud: true },
    'slowed-down': { words: 'slowed down', isLoud: false },
    'no-connection': { words: 'no connection', isLoud: false },
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
): Badge {
  const name = troubleName(account, disk);
  const trouble = name === null ? null : TROUBLE[name];
  return {
    ...mark(trouble?.isLoud === true, counts, content),
    title: title(trouble?.words, counts),
  };
}

/** What has to end first: nothing is asked for whose answer could not be stored. */
function troubleName({ key, condition }: Account, disk: Disk): TroubleName | null {
  if (disk === 'full') return 'storage-full';
  return key === null ? 'no-key' : (condition?.kind ?? null);
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

function title(trouble: string | undefined, counts: Counts): string {
  const tally = (['ready', 'failed', 'stalled', 'processing'] as const)
    .filter((status) => counts[status] > 0)
    .map((status) => `${counts[status]} ${status}`)
    .join(', ');
  const said = [trouble, tally].filter((part) => part !== undefined && part !== '');
  return said.length === 0 ? 'Task Tray' : `Task Tray: ${said.join(' · ')}`;
}

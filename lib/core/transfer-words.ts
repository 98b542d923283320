import type { Skipped, SkipReason } from './import-plan.ts';
import type { CountKey, Language, MessageKey } from './language.ts';
import { plain, refusal, type Notice } from './notice.ts';
import type { Exported, Imported } from './transfer.ts';

const REASONS = ['no-task', 'twice', 'too-large', 'too-many'] as const satisfies SkipReason[];

const COUNTED: Readonly<Record<SkipReason, CountKey>> = {
  'no-task': 'importNoTask',
  twice: 'importTwice',
  'too-large': 'importTooLarge',
  'too-many': 'importTooMany',
};

const LISTED: Readonly<Record<SkipReason, MessageKey>> = {
  'no-task': 'importNoTaskList',
  twice: 'importTwiceList',
  'too-large': 'importTooLargeList',
  'too-many': 'importTooManyList',
};

const UNREADABLE = {
  csv: 'importCsv',
  'no-export': 'importNoExport',
  newer: 'importNewer',
  'no-access': 'importNoAccess',
} as const satisfies Record<string, MessageKey>;

const STOPPED = {
  refused: 'importFull',
  broken: 'importBroken',
  lost: 'importLost',
} as const satisfies Record<string, MessageKey>;

/** What came of an export: `812 tasks exported · 2 could not be read`. */
export function exportNotice({ exported, unread }: Exported, language: Language): Notice {
  const { count } = language;
  const parts = [
    count('exported', exported),
    ...(unread === 0 ? [] : [count('exportUnread', unread)]),
  ];
  return plain(parts.join(' · '));
}

/** What came of an import: `812 imported · 3 already tracked · 2 not readable`, or why it was refused. */
export function importNotice(result: Imported, language: Language): Notice {
  const { say, number } = language;
  switch (result.kind) {
    case 'unreadable':
      return refusal(say(UNREADABLE[result.reason]));
    case 'too-large':
      return refusal(
        say(
          'importTooLargeFile',
          ...[result.size, result.most].map((size) => megabytes(size, language)),
        ),
      );
    case 'over-limit':
      return refusal(say('importOverLimit', number(result.finished), number(result.limit)));
    case 'imported': {
      const said = importTally(result, language);
      if (result.stopped === null) return plain(said);
      return refusal(`${said} · ${say(STOPPED[result.stopped])}`);
    }
  }
}

type Done = Extract<Imported, { kind: 'imported' }>;

function importTally({ added, known, skipped, stopped }: Done, { say, count }: Language): string {
  if (added + known + skipped.length === 0 && stopped === null) return say('importNothing');
  const skips = REASONS.map(
    (reason) => [COUNTED[reason], skipped.filter((each) => each.reason === reason).length] as const,
  );
  return [
    count('imported', added),
    ...([['knownTasks', known], ...skips] as const)
      .filter(([, value]) => value > 0)
      .map(([key, value]) => count(key, value)),
  ].join(' · ');
}

/** So many of the entries that were skipped for one reason are named. */
const NAMED = 10;

/** A line for each reason why entries of a file were skipped, with those that it was. */
export function skipLines(skipped: readonly Skipped[], language: Language): readonly string[] {
  return REASONS.flatMap((reason) => {
    const all = skipped.filter((each) => each.reason === reason);
    return all.length === 0 ? [] : language.say(LISTED[reason], entryList(all, language));
  });
}

function entryList(skipped: readonly Skipped[], { say, number, locale }: Language): string {
  const names = skipped
    .slice(0, NAMED)
    .map(({ id, place }) => id ?? say('importEntry', number(place)));
  const more = skipped.length - names.length;
  return new Intl.ListFormat(locale).format(
    more === 0 ? names : [...names, say('importMore', number(more))],
  );
}

function megabytes(bytes: number, { number }: Language): string {
  return number(Math.ceil(bytes / 1_000_000));
}

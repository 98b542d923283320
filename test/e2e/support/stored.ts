import { NEW_ACCOUNT } from '../../../lib/core/account.ts';
import { badge } from '../../../lib/core/badge.ts';
import { DEFAULT_SETTINGS } from '../../../lib/core/settings.ts';
import { countNews } from '../../../lib/core/task-index.ts';
import { taskKey, type TaskState } from '../../../lib/core/task.ts';
import { accountItem, ITEM, taskItem } from '../../../lib/items.ts';
import { parseAccount, parseCount, parseSettings, parseTask } from '../../../lib/schema.ts';
import { storedIndex } from '../../lib/support/stored-index.ts';
import { ENGLISH } from '../../support/languages.ts';

type Items = Readonly<Record<string, unknown>>;

/** The state of a task as it is stored; null where it is not. */
export function storedState(items: Items, id: string): TaskState | null {
  return parseTask(items[taskItem(taskKey('2captcha', id))])?.state ?? null;
}

/** What the toolbar button must show of what is stored. */
export function storedBadge(items: Items): { readonly text: string; readonly title: string } {
  const index = storedIndex(items);
  const pending = index.entries.filter(([, status]) => status === 'processing').length;
  const news = countNews(index, parseCount(items[ITEM.seen]) ?? 0, pending);
  const account = parseAccount(items[accountItem('2captcha')]) ?? NEW_ACCOUNT;
  const settings = parseSettings(items[ITEM.settings]) ?? DEFAULT_SETTINGS;
  const { text, title } = badge(account, news, 'well', settings.badge, ENGLISH);
  return { text, title };
}

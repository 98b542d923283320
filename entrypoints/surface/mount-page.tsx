import { render, type ComponentChild } from 'preact';
import { Speaking } from '../../components/language.ts';
import { catchBugs } from '../../lib/catch-bugs.ts';
import type { MessageKey } from '../../lib/core/language.ts';
import { browserLanguage } from '../../lib/language.ts';
import { sendCommand } from '../../lib/messages.ts';

/** Draws this page in the browser's language; the worker hears of the bugs on it. */
export function mountPage(title: MessageKey, content: ComponentChild): void {
  catchBugs('page', (bug) => void sendCommand({ type: 'bug', bug }));
  const language = browserLanguage();
  document.documentElement.lang = language.locale;
  document.title = language.say(title);
  render(<Speaking value={language}>{content}</Speaking>, document.body);
}

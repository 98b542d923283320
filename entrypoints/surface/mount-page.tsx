import { browser } from 'wxt/browser';
import { render, type ComponentChild } from 'preact';
import { Speaking } from '../../components/language.ts';
import { LazyShutBox } from '../../components/lazy-shut-box.tsx';
import { awaitStorage } from '../../lib/await-storage.ts';
import { catchBugs } from '../../lib/catch-bugs.ts';
import type { Language, MessageKey } from '../../lib/core/language.ts';
import { browserLanguage } from '../../lib/language.ts';
import { sendCommand } from '../../lib/messages.ts';
// Here and not in the pages' own styles, so that all of them load one file.
import './every-page.css';

/**
 * Draws this page in the browser's language, once what is stored can be read; the worker hears of the
 * bugs on it.
 */
export function mountPage(title: MessageKey, content: ComponentChild): void {
  catchBugs('page', (bug) => void sendCommand({ type: 'bug', bug }));
  const language = browserLanguage();
  document.documentElement.lang = language.locale;
  document.title = language.say(title);
  void draw(language, content);
}

async function draw(language: Language, content: ComponentChild): Promise<void> {
  const shut = await awaitStorage();
  const { version } = browser.runtime.getManifest();
  const shown = shut === null ? content : <LazyShutBox shut={shut} version={version} />;
  render(<Speaking value={language}>{shown}</Speaking>, document.body);
}

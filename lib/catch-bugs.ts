import { browser } from 'wxt/browser';
import { bugText, type Bug, type BugPlace } from './core/bug.ts';

/** What a browser says when sizes change in answer to sizes: the rest of them follow a frame later. */
const NO_BUG = /^ResizeObserver loop/;

/**
 * Hears of whatever was thrown and caught by nobody. What a service or a browser may do is expected and
 * comes as a value: something thrown is a mistake of this extension.
 */
export function catchBugs(where: BugPlace, tell: (bug: Bug) => void): void {
  const hear = (thrown: unknown): void => {
    const { version } = browser.runtime.getManifest();
    tell({ at: Date.now(), version, where, text: bugText(thrown) });
  };
  globalThis.addEventListener('error', ({ error, message }) => {
    if (!NO_BUG.test(message)) hear(error ?? message);
  });
  globalThis.addEventListener('unhandledrejection', ({ reason }) => hear(reason));
}

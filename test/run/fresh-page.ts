import { cleanup } from '@testing-library/preact';
import { options } from 'preact';
import { afterEach, beforeAll } from 'vitest';
import { loadDetails } from '../../components/lazy-details.tsx';
import { loadFirstRun } from '../../components/lazy-first-run.tsx';
import { loadKeysDialog } from '../../components/lazy-keys-dialog.tsx';
import { loadSelectionBar } from '../../components/lazy-selection-bar.tsx';
import { loadRunner } from '../../components/lazy-runner.tsx';
import { loadTroubleBox } from '../../components/lazy-trouble-box.tsx';
import { loadUnlockForm } from '../../components/lazy-unlock-form.tsx';

// The testing library does this by itself only where `afterEach` is a global.
afterEach(cleanup);

// Nothing is laid out here: there is nothing to scroll, and no width to ask for.
Element.prototype.scrollIntoView = () => undefined;
Object.assign(globalThis, {
  ResizeObserver: class {
    observe = () => undefined;
    disconnect = () => undefined;
  },
  matchMedia: () => Object.assign(new EventTarget(), { matches: false }),
});

// Nor are there other pages to wait for: only who asked before.
let turns = Promise.resolve();
Object.defineProperty(navigator, 'locks', {
  value: { request: (_name: string, act: () => Promise<void>) => (turns = turns.then(act)) },
});

// No layer above the page either.
Object.assign(HTMLDialogElement.prototype, {
  showModal(this: HTMLDialogElement) {
    this.open = true;
  },
  close(this: HTMLDialogElement) {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  },
});

// The browser has them by the time that they are needed.
beforeAll(() =>
  Promise.all([
    loadDetails(),
    loadFirstRun(),
    loadKeysDialog(),
    loadRunner(),
    loadSelectionBar(),
    loadTroubleBox(),
    loadUnlockForm(),
  ]),
);

// Preact runs effects a frame later, which after the last test of a file is after the page is gone.
options.requestAnimationFrame = queueMicrotask;

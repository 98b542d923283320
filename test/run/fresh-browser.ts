import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// Stored values and listeners of one test must not be seen by the next.
beforeEach(() => {
  fakeBrowser.reset();
});

import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { messagesOf } from '../support/languages.ts';
import { readerOf } from '../support/message-reader.ts';

// It has no words of its own.
Object.assign(fakeBrowser.i18n, {
  getMessage: readerOf(messagesOf('en')),
  getUILanguage: () => 'en-US',
});

// Stored values and listeners of one test must not be seen by the next.
beforeEach(() => {
  fakeBrowser.reset();
});

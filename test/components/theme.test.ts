import { beforeEach, expect, test, vi } from 'vitest';
import { CHOICES } from '../../lib/core/settings.ts';
import { showTheme } from '../../lib/theme.ts';

const shown = () => document.documentElement.dataset['theme'];

/** Another page is opened, and has drawn nothing yet. */
async function openPage(): Promise<void> {
  delete document.documentElement.dataset['theme'];
  vi.resetModules();
  await import('../../public/theme.js');
}

beforeEach(() => localStorage.clear());

test.each(CHOICES.theme)(
  'a page has the theme %s, and the next one from its start',
  async (theme) => {
    showTheme(theme);
    expect(shown()).toBe(theme);
    await openPage();
    // Nothing is stored for the system's, as where none was ever chosen.
    expect(shown() || 'system').toBe(theme);
  },
);

test('the first page ever has the colours of the system', async () => {
  await openPage();
  expect(CHOICES.theme.slice(1)).not.toContain(shown());
});

test('a page whose browser keeps nothing has its theme once it was read', async () => {
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
  await openPage();
  showTheme('dark');
  expect(shown()).toBe('dark');
});

function refuse(): never {
  throw new Error('Access is denied');
}

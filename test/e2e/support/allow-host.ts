import type { Stage } from './stage.ts';

declare const chrome: {
  readonly developerPrivate: { addHostPermission(id: string, host: string): Promise<void> };
};

/**
 * Does what takes the place of the user's *Allow*: without a display nobody can answer a prompt. In
 * Chromium that is the switch on its own page of extensions; Firefox is told to grant what is asked for.
 */
export async function allowHost({ browser }: Stage, pattern: string): Promise<void> {
  if (browser.name === 'firefox') return;
  const inert = browser.inertPage();
  const page = await inert.browser().newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    (id, host) => chrome.developerPrivate.addHostPermission(id, host),
    new URL(inert.url()).host,
    pattern,
  );
  await page.close();
}

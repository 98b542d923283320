import { expect } from 'vitest';
import { stageTest } from './support/stage.ts';

/** What Chromium's own page of extensions has of one. */
type Info = {
  readonly name: string;
  readonly manifestErrors: readonly object[];
  readonly runtimeErrors: readonly object[];
  readonly runtimeWarnings: readonly object[];
  readonly installWarnings?: readonly string[];
};

declare const chrome: {
  readonly developerPrivate: { getExtensionsInfo(): Promise<readonly Info[]> };
};

const test = stageTest('chromium');

// Firefox has `web-ext lint`; what Chromium finds, it shows where extensions are managed.
test('Chromium has nothing to warn of', async ({ stage }) => {
  const popup = await stage.openReady();
  const id = stage.sandbox.service.addTask({ solveMs: 0 });
  await popup.paste(id, '1 added');
  await popup.shows(id, 'Ready');
  const page = await popup.page.browser().newPage();
  await page.goto('chrome://extensions');
  const installed = await page.evaluate(() => chrome.developerPrivate.getExtensionsInfo());
  const info = installed.find((each) => each.name === 'Task Tray for 2Captcha');
  expect(info?.manifestErrors).toEqual([]);
  expect(info?.runtimeErrors).toEqual([]);
  expect(info?.runtimeWarnings).toEqual([]);
  expect(info?.installWarnings ?? []).toEqual([]);
});

import { describe } from 'vitest';
import { isFull } from '../run/full.ts';
import { until } from '../support/until.ts';
import { BROWSERS, stageTest } from './support/stage.ts';

declare const chrome: { readonly alarms: { clearAll(): Promise<boolean> } };

describe.runIf(isFull).each(BROWSERS)('A task whose alarm is gone in %s', (name) => {
  const test = stageTest(name);

  test('goes on once a page is opened, with an alarm behind it', async ({ stage }) => {
    const { browser, sandbox } = stage;
    const id = sandbox.service.addTask({ solveMs: 'never' });
    const popup = await stage.openReady();
    await popup.paste(id, '1 added');
    await popup.close();
    await browser.killWorker();
    await browser.inertPage().evaluate(() => chrome.alarms.clearAll());
    const again = await stage.openPopup();
    await until(
      () => browser.alarms(),
      (alarms) => alarms.length === 1,
      { what: 'alarm' },
    );
    sandbox.service.endTask(id);
    await again.shows(id, 'Ready');
  });
});

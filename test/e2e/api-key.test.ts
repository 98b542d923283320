import { describe, expect } from 'vitest';
import { sample } from '../run/full.ts';
import { until } from '../support/until.ts';
import { BROWSERS, stageTest } from './support/stage.ts';

const STRANGE_KEY = '0123456789abcdef0123456789abcdef';

describe.each(sample(1, BROWSERS))('The API key in %s', (name) => {
  const test = stageTest(name);

  test('is asked for at first, with the badge saying so', async ({ stage }) => {
    const popup = await stage.openPopup();
    await popup.idsWait(true);
    await until(
      () => stage.browser.badge(),
      ({ text, color }) => text === '!' && color === '#c5221f',
      { what: 'the badge of trouble' },
    );
    expect((await stage.browser.badge()).title).toBe('Task Tray: no API key');
  });

  test('is refused in the wrong form without asking the service', async ({ stage }) => {
    const popup = await stage.openPopup();
    await popup.typeKey('my key');
    await popup.alerts('That is not an API key');
    expect(stage.sandbox.service.log).toEqual([]);
    expect(JSON.stringify(await stage.browser.storageDump())).not.toContain('my key');
  });

  test('is not stored when the service does not know it, after one request', async ({ stage }) => {
    const popup = await stage.openPopup();
    await popup.typeKey(STRANGE_KEY);
    await popup.alerts('The service does not know this key');
    expect(stage.sandbox.service.log.map(({ method }) => method)).toEqual(['getBalance']);
    expect(JSON.stringify(await stage.browser.storageDump())).not.toContain(STRANGE_KEY);
  });

  test('stops every request once it is rejected, until the user tries again', async ({ stage }) => {
    const { browser, sandbox } = stage;
    const ids = Array.from({ length: 12 }, () => sandbox.service.addTask({ solveMs: 4_000 }));
    const popup = await stage.openReady();
    sandbox.service.setCondition('key-rejected');
    await popup.paste(ids.join(','), '12 added');
    await popup.alerts('2Captcha does not know this API key');
    await until(
      () => browser.badge(),
      ({ text, title }) => text === '!' && title === 'Task Tray: key rejected · 12 processing',
      { what: 'badge for the rejected key' },
    );
    expect(await browser.alarms()).toEqual([]);
    const asked = sandbox.service.log.length;
    // Fewer than the five with a wrong key that block an address, the check of the key not counted.
    expect(asked).toBeLessThanOrEqual(5);

    await popup.press('Try again');
    await until(
      () => sandbox.service.log.length,
      (length) => length === asked + 1,
      { what: 'one more request' },
    );
    await popup.alerts('2Captcha does not know this API key');

    sandbox.service.setCondition('active');
    await popup.press('Try again');
    await popup.alerts(null);
    for (const id of ids) await popup.shows(id, 'Ready', 20_000);
  });
});

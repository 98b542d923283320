import { describe, expect } from 'vitest';
import { sample } from '../run/full.ts';
import { BROWSERS, stageTest } from './support/stage.ts';

const TOO_MANY = Array.from({ length: 1_001 }, (_, i) => 74_372_499_131 + i).join('\n');

describe.each(sample(1, BROWSERS))('Bad input in %s', (name) => {
  const test = stageTest(name);

  test('gets a clear sentence and changes nothing that is stored', async ({ stage }) => {
    const popup = await stage.openReady();
    const { index } = await stage.browser.storageDump();
    await popup.press('Track');
    await popup.says('Nothing to track yet: paste a task id first');
    await popup.paste('hello', 'No task id found: an id is a number like 74372499131');
    await popup.replace('9007199254740992');
    await popup.says('Not a task id: ids are whole numbers from 1 to 9007199254740991');
    await popup.replace(TOO_MANY);
    await popup.says('1,001 ids found, at most 1,000 at once');
    expect(await popup.idsText()).toBe(TOO_MANY);
    expect((await stage.browser.storageDump()).index).toEqual(index);
  });
});

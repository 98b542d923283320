import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Json } from '../../lib/core/json.ts';
import { accountItem } from '../../lib/items.ts';
import { byClock, NOW, of, ready } from './support/followed.ts';
import { renderSurface, store } from './support/render-surface.tsx';
import { renderTaskView } from './support/render-task-view.tsx';
import { row } from './support/rows.ts';
import { ACCOUNT, trayOf } from './support/tray.ts';

const HOUR = 3_600_000;
const RECAPTCHA = { gRecaptchaResponse: '03AF' };
const SOLVED_26_S_AGO = { endTime: NOW / 1_000 - 26 };

/** A page whose service's clock is `ahead` ms of the computer's, with one answer. */
function renderAnswer(solution: Json, ahead = 0, rest: { endTime?: number } = SOLVED_26_S_AGO) {
  return renderTaskView({ tray: trayOf([byClock(ready('7', solution, rest), ahead)]) });
}

test.for<readonly [string, Json, number]>([
  ['reCAPTCHA', RECAPTCHA, 94],
  ['Turnstile', { token: '0.abc', userAgent: 'M' }, 274],
  ['Prosopo', { token: `0x${'a'.repeat(80)}` }, 94],
])('a token of %s counts down to its end, second by second', ([family, solution, left]) => {
  const { show } = renderAnswer(solution);
  expect(row('7').textContent).toContain(`${family}? · usable for ${left} s`);
  show({ now: NOW + 1_000 });
  expect(row('7').textContent).toContain(`usable for ${left - 1} s`);
  show({ now: NOW + (left - 1) * 1_000 + 1 });
  expect(row('7').textContent).toContain('usable for 1 s');
  show({ now: NOW + left * 1_000 });
  expect(row('7').textContent).toContain(`${family}? · expired`);
  expect(row('7').textContent).not.toContain('usable');
});

test.for([HOUR, -HOUR])("the countdown goes by the service's clock, %d ms ahead", (ahead) => {
  const { show } = renderAnswer(RECAPTCHA, ahead, { endTime: (NOW + ahead) / 1_000 - 26 });
  expect(row('7').textContent).toContain('usable for 94 s');
  show({ now: NOW + 94_000 });
  expect(row('7').textContent).toContain('expired');
});

test("each service's tokens count down by its own clock, or this computer's where that is not known", async () => {
  const now = Date.now();
  const solvedAt = (at: number) => ({ endTime: at / 1_000 - 26 });
  await store(
    [
      ready('3', RECAPTCHA, solvedAt(now + HOUR)),
      of('rucaptcha', ready('2', RECAPTCHA, solvedAt(now - HOUR))),
      of('https://solver.example', ready('1', RECAPTCHA, solvedAt(now))),
    ],
    { ...ACCOUNT, ahead: HOUR },
  );
  await fakeBrowser.storage.local.set({
    [accountItem('rucaptcha')]: { ...ACCOUNT, ahead: -HOUR },
  });
  renderSurface();
  const rows = await screen.findAllByRole('listitem');
  for (const each of rows) expect(each.textContent).toMatch(/usable for (94|93|92|91) s/);
  expect(rows).toHaveLength(3);
});

test.for<readonly [string, Json]>([
  ['hCaptcha', { gRecaptchaResponse: 'P1_a', respKey: 'E0' }],
  ['FunCaptcha', { token: 'a|r=eu|pk=b' }],
  ['GeeTest', { challenge: 'a', validate: 'b', seccode: 'c' }],
  ['a text', { text: 'k7wq3x' }],
  ['an unknown token', { token: 'plain' }],
  ['a plain string', '12'],
])('nothing counts down for %s, whose lifetime nobody documents', ([, solution]) => {
  renderAnswer(solution);
  expect(row('7').textContent).not.toMatch(/usable|expired/);
});

test('nothing counts down where the answer does not say when it was solved', () => {
  renderAnswer(RECAPTCHA, 0, {});
  expect(row('7').textContent).not.toMatch(/usable|expired/);
});

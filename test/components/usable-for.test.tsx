import { expect, test } from 'vitest';
import type { Json } from '../../lib/core/json.ts';
import { NOW, ready } from './support/followed.ts';
import { renderTaskView } from './support/render-task-view.tsx';
import { row } from './support/rows.ts';
import { ACCOUNT, trayOf } from './support/tray.ts';

const HOUR = 3_600_000;
const RECAPTCHA = { gRecaptchaResponse: '03AF' };
const SOLVED_26_S_AGO = { endTime: NOW / 1_000 - 26 };

/** A page whose service's clock is `ahead` ms of the computer's, with one answer. */
function renderAnswer(solution: Json, ahead = 0, rest: { endTime?: number } = SOLVED_26_S_AGO) {
  return renderTaskView({ tray: trayOf([ready('7', solution, rest)], { ...ACCOUNT, ahead }) });
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

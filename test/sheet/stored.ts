import { NEW_ACCOUNT, type Account } from '../../lib/core/account.ts';
import type { Condition } from '../../lib/core/condition.ts';
import type { Task } from '../../lib/core/task.ts';
import type { Change } from '../../lib/store.ts';
import solutions from '../sandbox/solutions.json' with { type: 'json' };
import { history } from './history.ts';
import { NOW } from './now.ts';
import { answered, failed, inService, processing, ready, stalled } from './sample-tasks.ts';

const ACCOUNT: Account = {
  ...NEW_ACCOUNT,
  key: { end: 'c0de', isChecked: true },
  balance: { amount: '12.84512', at: NOW },
};

/** What is stored of an account in order with these tasks, so many of them news. */
export function following(tasks: readonly Task[], news = 0): Change {
  return { ...history(tasks, news), account: ACCOUNT };
}

/** Some of everything, the newest not seen yet. */
export function mixed(): Change {
  const tasks = [
    ready(1, 6, 'TurnstileTaskProxyless', 'Checkout'),
    failed(2, 9, 'ERROR_CAPTCHA_UNSOLVABLE'),
    processing(3, 14),
    processing(4, 31, 'Nightly run'),
    ready(5, 35, 'GeeTestTaskProxyless'),
    ready(6, 40, 'RecaptchaV2TaskProxyless', 'Login form'),
    ready(7, 95, 'ImageToTextTask'),
    ready(8, 130, 'CoordinatesTask'),
    stalled(9, 240),
    ready(10, 900, 'RecaptchaV3TaskProxyless'),
    failed(11, 3_600, 'ERROR_PROXY_CONNECTION_FAILED'),
    ready(12, 7_200, 'DataDomeSliderTask', 'Price watch'),
  ];
  return following(tasks, 2);
}

/** Tasks of the service that was asked before, of RuCaptcha and of a server of the user's own. */
export function ofServices(): Change {
  const tasks = [
    ...inService('rucaptcha', [
      answered(21, 5, solutionOf('TurnstileTaskProxyless'), '0.096', 'Checkout'),
      processing(22, 12),
      failed(23, 20, 'ERROR_CAPTCHA_UNSOLVABLE'),
    ]),
    ...inService('2captcha', [processing(24, 45, 'Nightly run'), ready(25, 60, 'ImageToTextTask')]),
    ...inService('http://localhost:8080', [processing(26, 70), ready(27, 90, 'ImageToTextTask')]),
    ...inService('rucaptcha', [answered(28, 300, solutionOf('ImageToTextTask'), '0.048')]),
  ];
  const balance = { amount: '1284.512', at: NOW };
  return { ...history(tasks), account: { ...ACCOUNT, balance } };
}

function solutionOf(taskType: string): unknown {
  return solutions.find((each) => each.taskType === taskType)?.solution;
}

/** The same under a condition. */
export function troubled(condition: Condition): Change {
  return { ...mixed(), account: { ...ACCOUNT, condition } };
}

/** The same with the key behind a passphrase, and locked. */
export function locked(): Change {
  return { ...mixed(), account: { ...ACCOUNT, keep: 'passphrase', isLocked: true } };
}

/** A pause of the account, which began just now. */
export function pause() {
  return { since: NOW, until: NOW + 40_000, step: 40_000 };
}

/** The same with nothing left to pay with. */
export function broke(): Change {
  return { ...mixed(), account: { ...ACCOUNT, balance: { amount: '0', at: NOW } } };
}

/** A month of answers of every kind. */
export function tenThousand(): Change {
  const every = solutions.length;
  return following(
    Array.from({ length: 10_000 }, (_, i) =>
      i % 23 === 5
        ? failed(i, 260 * i, 'ERROR_CAPTCHA_UNSOLVABLE')
        : ready(i, 260 * i, solutions[(i * i) % every]?.taskType ?? ''),
    ),
  );
}

const LONG_LABEL =
  'Nightly regression run of the checkout, third attempt, on the machine in the hall';

/** Words as long as they may be. */
export function long(): Change {
  return following([
    ready(1, 4, 'TurnstileTask', LONG_LABEL),
    processing(2, 9, LONG_LABEL),
    failed(3, 12, 'ERROR_CAPTCHA_UNSOLVABLE', LONG_LABEL),
    answered(4, 15, { token: 'x'.repeat(9_000) }, '1234567.12345678'),
  ]);
}

const MARKUP = '<img src=x onerror="alert(1)"><b>bold</b>';

/** Words that mean harm. */
export function hostile(): Change {
  return following([
    answered(1, 4, { token: MARKUP }, MARKUP, MARKUP),
    answered(2, 9, { [MARKUP]: { a: MARKUP }, b: '\u202Eabc' }),
    failed(3, 12, MARKUP),
  ]);
}

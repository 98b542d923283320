import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { Account } from '../../lib/core/account.ts';
import type { ServiceId } from '../../lib/core/service.ts';
import { renderTaskView } from './support/render-task-view.tsx';
import { ACCOUNT, NO_KEY, trayOf } from './support/tray.ts';

const footer = (account: Account, service: ServiceId = '2captcha') => {
  renderTaskView({ tray: { ...trayOf([], account), service } });
  return screen.queryByRole('contentinfo')?.textContent;
};
const withBalance = (amount: string) => ({ ...ACCOUNT, balance: { amount, at: 0 } });

test.for<readonly [string, string]>([
  ['12', '$12.00'],
  ['12.5', '$12.50'],
  ['0.00299', '$0.00299'],
  ['1234567.891', '$1,234,567.891'],
  ['9007199254740993.1234567', '$9,007,199,254,740,993.1234567'],
  ['0.1000000000000000055', '$0.1000000000000000055'],
  ['-0.5', '-$0.50'],
  ['soon', 'soon'],
])('a balance of %s is shown without losing a digit', ([amount, shown]) => {
  expect(footer(withBalance(amount))).toBe(`Balance ${shown}Key …c0de`);
});

test('the balance is in the currency of the service', () => {
  expect(footer(withBalance('12.5'), 'rucaptcha')?.replaceAll('\u00a0', ' ')).toContain(
    'RUB 12.50',
  );
});

test('where the currency is not known, the number stands alone', () => {
  expect(footer(withBalance('12.5'), 'https://solver.example')).toBe('Balance 12.50Key …c0de');
});

test.for(['0', '0.00000', '-0', '00.0'])(
  'a zero balance is a note and no trouble, written as %s',
  (amount) => {
    expect(footer(withBalance(amount))).toContain('new tasks need a top-up');
    expect(screen.queryByRole('alert')).toBeNull();
  },
);

test('a small balance is not taken for none', () => {
  expect(footer(withBalance('0.00001'))).toBe('Balance $0.00001Key …c0de');
});

test('a balance that is not known is not shown', () => {
  expect(footer(ACCOUNT)).toBe('Key …c0de');
});

test('a key that could not be checked is marked so', () => {
  const account = { ...ACCOUNT, key: { end: 'c0de', isChecked: false } };
  expect(footer(account)).toBe('Key …c0de · not checked yet');
});

test('without a key there is nothing to say of it', () => {
  expect(footer(NO_KEY)).toBeUndefined();
});

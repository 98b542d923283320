import { expect, test } from 'vitest';
import { askableAt, NEW_ACCOUNT, withKey, type Account } from '../../lib/core/account.ts';
import { withKept } from '../../lib/core/kept-key.ts';

const KEY = '0123456789abcdef0123456789abcdef';
const NOW = 1_785_585_600_000;
const good: Account = {
  ...withKey(NEW_ACCOUNT, 'cdef'),
  key: { end: 'cdef', isChecked: true },
  balance: { amount: '7', at: NOW },
  clock: { elapsed: 5, readAt: NOW },
};
const behind: Account = { ...good, keep: 'passphrase' };
const paused: Account = {
  ...behind,
  condition: { kind: 'no-connection', cause: 'timed-out', since: NOW, until: NOW + 9, step: 9 },
};
const locked = withKept(behind, { keep: 'passphrase', key: null }, NOW + 1_000);

test('an account that is as its key is kept stays the same', () => {
  expect(withKept(NEW_ACCOUNT, null, NOW)).toBe(NEW_ACCOUNT);
  expect(withKept(good, { keep: 'device', key: KEY }, NOW)).toBe(good);
  expect(withKept(behind, { keep: 'passphrase', key: KEY }, NOW)).toBe(behind);
  expect(withKept(locked, { keep: 'passphrase', key: null }, NOW + 2_000)).toBe(locked);
});

test('a key is known though its record is lost, and none is promised that is not there', () => {
  const found = withKept(NEW_ACCOUNT, { keep: 'session', key: KEY }, NOW);
  expect(found).toEqual({ ...withKey(NEW_ACCOUNT, 'cdef'), keep: 'session' });
  expect(withKept(good, { keep: 'device', key: `${KEY}0000` }, NOW)).toEqual(withKey(good, '0000'));
  expect(withKept(good, null, NOW + 1_000)).toEqual({
    ...good,
    key: null,
    balance: null,
    clock: { elapsed: 1_005, readAt: null },
  });
});

test('who keeps the key for a session is asked for it once more, to be kept the same way', () => {
  const { key, keep } = withKept({ ...good, keep: 'session' }, null, NOW);
  expect([key, keep]).toEqual([null, 'session']);
});

test('while it is locked nothing may be asked, and the open clock stands still', () => {
  expect(locked).toEqual({ ...behind, isLocked: true, clock: { elapsed: 1_005, readAt: null } });
  expect(askableAt(locked, NOW)).toBeNull();
});

test('a pause outlasts the lock, and what was known of the key too', () => {
  const reopened = withKept(
    withKept(paused, { keep: 'passphrase', key: null }, NOW),
    { keep: 'passphrase', key: KEY },
    NOW,
  );
  expect(reopened).toEqual({ ...paused, clock: { elapsed: 5, readAt: null } });
  expect(askableAt(reopened, NOW)).toBe(NOW + 9);
});

test('a locked key whose record was lost is there all the same, and known once it is unlocked', () => {
  const found = withKept(NEW_ACCOUNT, { keep: 'passphrase', key: null }, NOW);
  expect(found).toMatchObject({ key: { end: '' }, keep: 'passphrase', isLocked: true });
  const opened = withKept(found, { keep: 'passphrase', key: KEY }, NOW);
  expect(opened).toMatchObject({ key: { end: 'cdef', isChecked: false }, isLocked: false });
});

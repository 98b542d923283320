import { expect, test } from 'vitest';
import type { LogEntry } from '../../sandbox/log.ts';
import { badgeDelays } from './badge-delays.ts';

const readyAt = new Map([
  ['1', 1_000],
  ['2', 2_000],
]);

function asked(taskId: string, at: number, outcome: string): LogEntry {
  return {
    at,
    version: 'v2',
    method: 'getTaskResult',
    host: 'api.2captcha.com',
    taskId,
    status: 200,
    outcome,
    key: 'right',
    brokenRule: undefined,
  };
}

test('the nth answer handed out is the nth that the badge counts', () => {
  const log = [
    asked('1', 500, 'processing'),
    asked('2', 3_000, 'ready'),
    asked('3', 3_500, 'processing'),
    asked('1', 4_000, 'ready'),
  ];
  expect(badgeDelays(readyAt, log, [3_100, 4_200])).toEqual([1_100, 3_200]);
});

test('an answer that was handed out again was lost the first time', () => {
  const log = [asked('1', 1_500, 'ready'), asked('2', 3_000, 'ready'), asked('1', 9_000, 'ready')];
  expect(badgeDelays(readyAt, log, [3_100, 9_200])).toEqual([1_100, 8_200]);
});

import { expect, test } from 'vitest';
import { shortestGap, shortestGaps, type LogEntry } from './log.ts';

function asked(at: number, taskId: string, other: Partial<LogEntry> = {}): LogEntry {
  return {
    at,
    version: 'v2',
    method: 'getTaskResult',
    host: 'localhost',
    taskId,
    status: 200,
    outcome: 'processing',
    key: 'right',
    brokenRule: undefined,
    ...other,
  };
}

test('finds the shortest gap of each task, shortest first', () => {
  const log = [
    asked(0, '1'),
    asked(1000, '2'),
    asked(5000, '1'),
    asked(7000, '2'),
    asked(11_000, '1'),
    asked(12_000, '3'),
  ];
  expect(shortestGaps(log)).toEqual([
    { taskId: '1', ms: 5000 },
    { taskId: '2', ms: 6000 },
  ]);
  expect(shortestGap(log)).toEqual({ taskId: '1', ms: 5000 });
});

test('does not count what other scripts and methods ask', () => {
  const log = [
    asked(0, '1'),
    asked(10, '1', { version: 'v1' }),
    asked(20, '1', { method: 'reportCorrect' }),
  ];
  expect(shortestGap(log)).toBeUndefined();
});

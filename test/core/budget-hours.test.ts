import { describe, expect, test, vi } from 'vitest';
import { SimulatedAccount, worstOverrun } from './simulated-account.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
// Simulated in seconds, which a busy machine makes many.
vi.setConfig({ testTimeout: 60_000 });

const PENDING = [1, 9, 50, 200, 1_000];

/** What a round of so many tasks takes at ten requests a second, and an answer. */
const roundOf = (tasks: number) => (tasks / 10) * SECOND + SECOND;

/** How long each task was followed, in ms, the shortest first. */
function waits({ begun, ended }: SimulatedAccount): readonly number[] {
  return [...ended].map(([key, at]) => at - (begun.get(key) ?? NaN)).toSorted((a, b) => a - b);
}

/** The times between the requests for one task, in ms. */
function gaps({ asked }: SimulatedAccount, id: number): readonly number[] {
  const times = asked.filter(({ key }) => key === `2captcha:${id}`).map(({ at }) => at);
  return times.slice(1).map((at, i) => at - (times[i] ?? NaN));
}

describe.each(PENDING)('%i tasks that never finish', (tasks) => {
  test('stay within the budget, and each gets its last question in time', () => {
    const account = new SimulatedAccount();
    account.paste(tasks);
    account.run(2 * HOUR);
    expect(worstOverrun(account)).toBeLessThanOrEqual(0);
    expect(waits(account)).toHaveLength(tasks);
    expect(waits(account)[0]).toBeGreaterThanOrEqual(10 * MINUTE);
    expect(waits(account).at(-1)).toBeLessThanOrEqual(10 * MINUTE + roundOf(tasks));
  });

  test('stay within the budget whatever Check now is pressed for, and all end', () => {
    const account = new SimulatedAccount();
    account.paste(tasks);
    for (let times = 0; times < 100; times += 1) {
      account.checkAll();
      account.run(7 * SECOND);
    }
    account.run(2 * HOUR);
    expect(worstOverrun(account)).toBeLessThanOrEqual(0);
    expect(waits(account)).toHaveLength(tasks);
    expect(waits(account).at(-1)).toBeLessThanOrEqual(70 * MINUTE);
  });
});

test.each([
  [1, 1],
  [9, 5],
  [50, 5],
  [200, 5],
  [1_000, 30],
])('%i more every %i min stay within any hour, and all end', (tasks, minutes) => {
  const account = new SimulatedAccount();
  for (let minute = 0; minute < 90; minute += minutes) {
    account.paste(tasks);
    account.run(minutes * MINUTE);
  }
  account.run(2 * HOUR);
  expect(worstOverrun(account)).toBeLessThanOrEqual(0);
  expect(waits(account)).toHaveLength(account.begun.size);
  expect(waits(account).at(-1)).toBeLessThanOrEqual(75 * MINUTE);
});

test('1,000 tasks are asked for in rounds as long as ten requests a second need', () => {
  const account = new SimulatedAccount();
  account.paste(1_000);
  account.run(10 * MINUTE);
  for (const id of [1, 2, 500, 999, 1_000]) {
    expect(gaps(account, id).length).toBeGreaterThanOrEqual(4);
    expect(Math.max(...gaps(account, id))).toBeLessThanOrEqual(roundOf(1_000));
  }
});

test.each([1, 10, 40])('%i tasks that are solved within two minutes wait for nothing', (tasks) => {
  const account = new SimulatedAccount((task) => (task / tasks) * 2 * MINUTE);
  account.paste(tasks);
  account.run(3 * MINUTE);
  expect(waits(account)).toHaveLength(tasks);
  for (let id = 1; id <= tasks; id += 1)
    expect(Math.max(...gaps(account, id))).toBeLessThanOrEqual(5_100);
});

test('a task begun as the tasks of an hour ago count no more waits for their requests alone', () => {
  const account = new SimulatedAccount((task) => (task > 200 ? MINUTE : (task / 2) * SECOND));
  account.paste(200);
  account.run(59.5 * MINUTE);
  account.paste(1);
  account.run(20 * MINUTE);
  expect(worstOverrun(account)).toBeLessThanOrEqual(0);
  expect(waits(account)).toHaveLength(201);
  expect(waits(account).at(-1)).toBeGreaterThan(MINUTE + 10 * SECOND);
  expect(waits(account).at(-1)).toBeLessThan(3 * MINUTE);
});

test('eight tasks that never finish are asked for as one alone is', () => {
  const alone = new SimulatedAccount();
  alone.paste(1);
  alone.run(11 * MINUTE);
  const eight = new SimulatedAccount();
  eight.paste(8);
  eight.run(11 * MINUTE);
  expect(gaps(alone, 1)).toHaveLength(79);
  for (let id = 1; id <= 8; id += 1) expect(gaps(eight, id)).toHaveLength(79);
});

test('fifty tasks are asked for every 5 s as long as the budget can bear it', () => {
  const account = new SimulatedAccount();
  account.paste(50);
  account.run(85 * SECOND);
  for (let id = 1; id <= 50; id += 1) {
    expect(gaps(account, id).length).toBeGreaterThanOrEqual(15);
    expect(Math.max(...gaps(account, id))).toBeLessThanOrEqual(5_500);
  }
});

// After an hour a task counts no longer: of the last questions 600 may be asked in the hour after it.
describe.each([
  [1, 61],
  [9, 62],
  [50, 71],
  [200, 84],
  [1_000, 180],
])('%i tasks that never finish, with an hour of patience', (tasks, minutes) => {
  test.each([5_000, 60_000])('stay within the budget at %i ms, and all end', (shortestInterval) => {
    const pace = { shortestInterval, giveUpAfter: HOUR };
    const account = new SimulatedAccount(undefined, pace);
    account.paste(tasks);
    account.run(3 * HOUR);
    expect(worstOverrun(account)).toBeLessThanOrEqual(0);
    expect(Math.min(...gaps(account, 1))).toBeGreaterThanOrEqual(shortestInterval);
    expect(waits(account)).toHaveLength(tasks);
    expect(waits(account)[0]).toBeGreaterThanOrEqual(HOUR);
    expect(waits(account).at(-1)).toBeLessThanOrEqual(minutes * MINUTE);
  });
});

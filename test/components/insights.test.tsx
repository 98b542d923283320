import { screen, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { Header } from '../../components/header.tsx';
import { InsightsView } from '../../components/insights/insights-view.tsx';
import { TabViews } from '../../components/tab-views.tsx';
import type { Ending, Endings } from '../../lib/core/ending.ts';
import { axeFindings } from './support/axe.ts';
import { NOW } from './support/followed.ts';
import { renderInEnglish } from './support/render-in-english.tsx';

const DAY_MS = 86_400_000;

/** An answer that came so many days ago, but for what the test says. */
function ending(daysAgo: number, rest: Partial<Ending> = {}): Ending {
  const nothing = { cost: null, family: null, seconds: null, requests: null };
  return { status: 'ready', service: '2captcha', at: NOW - daysAgo * DAY_MS, ...nothing, ...rest };
}

const some = [
  ending(0, { cost: '0.00299', family: 'reCAPTCHA', seconds: 23, requests: 4 }),
  ending(0, { cost: '0.0005', family: 'Text', seconds: 3, requests: 1 }),
  ending(2, { cost: '0.00145', family: 'Turnstile', seconds: 61 }),
  ending(2, { status: 'failed', requests: 2 }),
  ending(3),
];

function renderInsights(endings: Endings) {
  const view = (shown: Endings) => (
    <>
      <Header openPanel={null} openTab={null} openOptions={() => undefined} showKeys={null}>
        <TabViews view="insights" />
      </Header>
      <InsightsView endings={shown} now={NOW} zone="UTC" />
    </>
  );
  const { rerender } = renderInEnglish(view(endings));
  return { user: userEvent.setup(), show: (shown: Endings) => rerender(view(shown)) };
}

const read = (endings: readonly Ending[]) => ({ kind: 'read', endings }) as const;
const reading = (done: number) => ({ kind: 'reading', read: done, of: 10_000 }) as const;
const figure = (name: string) =>
  [...(screen.getByText(name, { selector: 'dt' }).parentElement?.children ?? [])]
    .slice(1)
    .map(({ textContent }) => textContent);
const drawings = () =>
  within(screen.getByRole('main'))
    .queryAllByRole('img')
    .map((each) => nameOf(each));
const nameOf = (each: Element) =>
  document.querySelector(`#${each.getAttribute('aria-labelledby')}`)?.textContent;
const period = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });

async function tableOf(user: ReturnType<typeof userEvent.setup>, title: string) {
  await user.click(screen.getByText('Show table', { selector: `[aria-label$="${title}"]` }));
  return within(screen.getByRole('table', { name: title }))
    .getAllByRole('row')
    .map((row) => [...row.children].map(({ textContent }) => textContent));
}

test('the key figures say what they were made of', () => {
  renderInsights(read(some));
  expect(figure('Spent')).toEqual(['$0.00494', 'Prices known: 3 of 4']);
  expect(figure('Answers')).toEqual(['4', '1 failed · 0 stalled']);
  expect(figure('Solved')).toEqual(['80%', '4 solved · 5 finished']);
  expect(figure('Median time')).toEqual(['23 s', 'Times known: 3 of 4']);
  expect(figure('95th percentile')).toEqual(['1 min 1 s', 'Times known: 3 of 4']);
  expect(figure('Requests per task')).toEqual(['2.3', 'On average; the median is 2']);
});

test('each drawing is named by what it shows', () => {
  renderInsights(read(some));
  expect(drawings()).toEqual([
    'Most on one day: $0.00349, on Aug 1, 2026',
    'Most for reCAPTCHA: $0.00299 of $0.00494',
    'Half of the answers took at most 23 s, 95% at most 1 min 1 s',
  ]);
});

test('each drawing has its numbers in a table', async () => {
  const { user } = renderInsights(read(some));
  await user.click(period('Last 7 days'));
  expect((await tableOf(user, 'Spending per day')).slice(-4)).toEqual([
    ['Jul 29, 2026', '0', '$0.00'],
    ['Jul 30, 2026', '1', '$0.00145'],
    ['Jul 31, 2026', '0', '$0.00'],
    ['Aug 1, 2026', '2', '$0.00349'],
  ]);
  expect(await tableOf(user, 'Spending per type')).toEqual([
    ['Type', 'Answers', 'Spent'],
    ['reCAPTCHA', '1', '$0.00299'],
    ['Turnstile', '1', '$0.00145'],
    ['Text', '1', '$0.0005'],
  ]);
  expect((await tableOf(user, 'Time taken')).slice(1)).toEqual([
    ['0–4', '1'],
    ['5–9', '0'],
    ['10–19', '0'],
    ['20–39', '1'],
    ['40–79', '1'],
    ['80–159', '0'],
    ['160+', '0'],
  ]);
});

test('sums are of the last 30 days until another period is chosen, also by the keyboard', async () => {
  const { user } = renderInsights(
    read([
      ending(0, { cost: '1' }),
      ending(20, { cost: '2' }),
      ending(60, { cost: '4' }),
      ending(900, { cost: '8' }),
    ]),
  );
  expect(period('Last 30 days').checked).toBe(true);
  expect(figure('Spent')[0]).toBe('$3.00');
  period('Last 30 days').focus();
  await user.keyboard('{ArrowRight}');
  expect(figure('Spent')[0]).toBe('$7.00');
  expect(screen.getByRole('heading', { name: 'Spending per day' })).toBeDefined();
  await user.click(period('Last 7 days'));
  expect(figure('Spent')[0]).toBe('$1.00');
  await user.click(period('All'));
  expect(figure('Spent')[0]).toBe('$15.00');
  expect(screen.getByRole('heading', { name: 'Spending per month' })).toBeDefined();
  expect(drawings()[0]).toBe('Most in one month: $8.00, in Feb 2024');
});

test('of many days each column is a week, which its first and last day name', async () => {
  const { user } = renderInsights(read([ending(0), ending(200, { cost: '1' })]));
  await user.click(period('All'));
  expect(screen.getByRole('heading', { name: 'Spending per week' })).toBeDefined();
  expect(drawings()[0]).toMatch(/^Most in one week: \$1\.00, Jan 13\s–\s18, 2026$/);
});

test('of long periods not every column has a label, but the newest', async () => {
  const { user } = renderInsights(read(some));
  await user.click(period('Last 90 days'));
  const labels = [...document.querySelectorAll('.label')].map(({ textContent }) => textContent);
  expect(
    labels.filter((label) => label.startsWith('A') || label.startsWith('J')).slice(-2),
  ).toEqual(['Jul 20', 'Aug 1']);
});

test('what no answer tells is said to be unknown', () => {
  renderInsights(read([ending(0), ending(0, { status: 'stalled' })]));
  expect(drawings()).toEqual([]);
  expect(screen.getAllByText('No answer of this period names a price.')).toHaveLength(2);
  expect(screen.getByText('No answer of this period says how long it took.')).toBeDefined();
  expect(screen.queryByText('Median time')).toBeNull();
  expect(screen.queryByText('Requests per task')).toBeNull();
});

test('a period without a finished task says so and leaves the choice', async () => {
  const { user } = renderInsights(read([ending(20)]));
  await user.click(period('Last 7 days'));
  expect(screen.getByText('No task finished in this period')).toBeDefined();
  expect(drawings()).toEqual([]);
  await user.click(period('All'));
  expect(figure('Answers')[0]).toBe('1');
});

test('without any finished task there is no period to choose', () => {
  renderInsights(read([]));
  expect(screen.getByText('No finished tasks yet')).toBeDefined();
  expect(screen.queryByRole('radio')).toBeNull();
});

test('how far the reading is shows once it takes long', async () => {
  const { show } = renderInsights(reading(200));
  expect(screen.queryByRole('progressbar')).toBeNull();
  const bar = await screen.findByRole<HTMLProgressElement>('progressbar', {
    name: 'Reading your tasks: 200 of 10,000',
  });
  show(reading(5_000));
  expect(bar.position).toBe(0.5);
  show(read(some));
  expect(screen.queryByRole('progressbar')).toBeNull();
});

test('most of the money may be for what nobody can tell', () => {
  renderInsights(read([ending(0, { cost: '2' }), ending(0, { cost: '1', family: 'Text' })]));
  expect(drawings()[1]).toBe('Most for answers whose type is not known: $2.00 of $3.00');
});

test('what came meanwhile is added, and the period stays', async () => {
  const { user, show } = renderInsights(read(some));
  await user.click(period('Last 7 days'));
  show(read([...some, ending(0)]));
  expect(figure('Answers')[0]).toBe('5');
  expect(period('Last 7 days').checked).toBe(true);
});

test.for<readonly [string, Endings]>([
  ['some', read(some)],
  ['one day', read(some.slice(0, 1))],
  ['nothing known', read([ending(0)])],
  ['an empty period', read([ending(40)])],
  ['nothing', read([])],
])('axe finds nothing: insights of %s', async ([, endings]) => {
  const { user } = renderInsights(endings);
  // Of fewer days: axe looks at each row of the tables.
  if (screen.queryByRole('radio', { checked: true })) await user.click(period('Last 7 days'));
  for (const each of document.querySelectorAll('details')) each.open = true;
  await expect(axeFindings()).resolves.toEqual([]);
});

test('axe finds nothing: insights that are being read', async () => {
  renderInsights(reading(1));
  await screen.findByRole('progressbar');
  await expect(axeFindings()).resolves.toEqual([]);
});

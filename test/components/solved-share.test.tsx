import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { InsightsView } from '../../components/insights/insights-view.tsx';
import type { Ending } from '../../lib/core/ending.ts';
import { NOW } from './support/followed.ts';
import { renderInEnglish } from './support/render-in-english.tsx';

const NOTHING = { cost: null, family: null, seconds: null, requests: null };

const endings = (status: Ending['status'], count: number): readonly Ending[] =>
  Array.from({ length: count }, () => ({ status, service: '2captcha', at: NOW, ...NOTHING }));

test.each([
  [1, 0, '100%'],
  [0, 1, '0%'],
  [2, 1, '66.7%'],
  [9_999, 1, '99.9%'],
  [1, 9_999, '0.1%'],
])('of %i solved and %i failed tasks the share is %s', (solved, failed, share) => {
  const all = [...endings('ready', solved), ...endings('failed', failed)];
  renderInEnglish(<InsightsView endings={{ kind: 'read', endings: all }} now={NOW} zone="UTC" />);
  expect(screen.getByText('Solved').nextElementSibling?.textContent).toBe(share);
});

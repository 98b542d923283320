import { screen } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { InsightsView } from '../../components/insights/insights-view.tsx';
import type { Ending } from '../../lib/core/ending.ts';
import type { ServiceId } from '../../lib/core/service.ts';
import { axeFindings } from './support/axe.ts';
import { NOW } from './support/followed.ts';
import { renderInEnglish } from './support/render-in-english.tsx';

const NOTHING = { family: null, seconds: null, requests: null };

const answer = (service: ServiceId, cost: string): Ending => {
  return { status: 'ready', service, at: NOW, cost, ...NOTHING };
};

const DOLLARS = [answer('2captcha', '0.00299'), answer('2captcha', '0.00195')];

const page = (endings: readonly Ending[]) => {
  const read = { kind: 'read', endings } as const;
  return (
    <>
      <header>
        <h1>Task Tray</h1>
      </header>
      <InsightsView endings={read} now={NOW} zone="UTC" />
    </>
  );
};

function renderInsights(endings: readonly Ending[]) {
  const { rerender } = renderInEnglish(page(endings));
  return { user: userEvent.setup(), show: (all: readonly Ending[]) => rerender(page(all)) };
}

const said = () => screen.getByRole('main').textContent?.replaceAll('\u00a0', ' ');

test('the answers of several services are not added up: one of them is chosen', async () => {
  const others = [answer('rucaptcha', '1.5'), answer('https://solver.example', '7')];
  const { user } = renderInsights([...others, ...DOLLARS]);
  const choice = screen.getByRole('combobox', { name: 'Service' });
  expect(said()).toContain('$0.00494');
  await user.selectOptions(choice, 'RuCaptcha');
  expect(said()).toContain('RUB 1.50');
  await user.selectOptions(choice, 'solver.example');
  expect(said()).toContain('7.00');
  expect(said()).not.toMatch(/[$₽]|RUB/);
  expect(await axeFindings()).toEqual([]);
});

test('with one service there is none to choose', () => {
  renderInsights(DOLLARS);
  expect(screen.queryByRole('combobox')).toBeNull();
});

test('once the tasks of the chosen service are gone, there are those of another', async () => {
  const { user, show } = renderInsights([answer('rucaptcha', '1.5'), ...DOLLARS]);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Service' }), 'RuCaptcha');
  show(DOLLARS);
  expect(said()).toContain('$0.00494');
});

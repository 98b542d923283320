import { screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { ServiceId } from '../../lib/core/service.ts';
import { axeFindings } from './support/axe.ts';
import { renderOptions } from './support/render-options.tsx';
import { ACCOUNT, NO_KEY } from './support/tray.ts';

const select = () => screen.getByRole('combobox', { name: 'Service' });
const button = () => screen.queryByRole('button', { name: 'Use this service' });
const address = () => screen.getByRole('textbox', { name: 'Server address' });

/** The options, and which services the user was asked to allow. */
function renderService(service: ServiceId = '2captcha', isAllowed = true) {
  const asked: ServiceId[] = [];
  const allowService = async (wanted: ServiceId) => (asked.push(wanted), isAllowed);
  return { ...renderOptions(ACCOUNT, { service, allowService }), asked };
}

test('the service that is asked is the one that stands there', () => {
  renderService('rucaptcha');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Task Tray for RuCaptcha');
  expect(select()).toHaveProperty('value', '1');
  expect(
    within(select())
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual(['2Captcha', 'RuCaptcha', 'Another server']);
  expect(button()).toBeNull();
});

test('another service is asked once it was allowed, and that is told', async () => {
  const { user, sent, asked, show } = renderService();
  await user.selectOptions(select(), 'RuCaptcha');
  expect([sent, asked]).toEqual([[], []]);
  await user.click(button() ?? select());
  expect(asked).toEqual(['rucaptcha']);
  expect(sent).toEqual([{ type: 'use-service', service: 'rucaptcha' }]);
  expect(screen.getByRole('status').textContent).toBe('Now in use: RuCaptcha');
  show(NO_KEY, { service: 'rucaptcha' });
  await waitFor(() => expect(button()).toBeNull());
  expect(document.activeElement).toBe(select());
});

test('one that was not allowed changes nothing, and why is said', async () => {
  const { user, sent } = renderService('2captcha', false);
  await user.selectOptions(select(), 'RuCaptcha');
  await user.click(button() ?? select());
  expect(sent).toEqual([]);
  expect(screen.getByRole('alert').textContent).toContain('without access to api.rucaptcha.com');
  await user.selectOptions(select(), '2Captcha');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a server is used by its address', async () => {
  const { user, sent, asked } = renderService();
  await user.selectOptions(select(), 'Another server');
  await user.type(address(), 'solver.example:8443/{Enter}');
  expect(asked).toEqual(['https://solver.example:8443']);
  expect(sent).toEqual([{ type: 'use-service', service: 'https://solver.example:8443' }]);
});

test.each([
  ['', "Type the server's address first"],
  ['http://solver.example', 'use HTTPS'],
  ['https://solver.example/createTask', 'without anything after it'],
  ['?', 'not a server'],
])('the address %j is refused where it was typed, and stays', async (typed, words) => {
  const { user, sent, asked } = renderService();
  await user.selectOptions(select(), 'Another server');
  if (typed !== '') await user.type(address(), typed);
  await user.click(button() ?? select());
  expect(screen.getByRole('alert').textContent).toContain(words);
  expect(address()).toHaveProperty('value', typed);
  expect(address().ariaInvalid).toBe('true');
  expect([sent, asked]).toEqual([[], []]);
  expect(await axeFindings()).toEqual([]);
});

test('the address of the server that is asked stands in its field', () => {
  renderService('https://solver.example');
  expect(address()).toHaveProperty('value', 'https://solver.example');
  expect(button()).toBeNull();
});

test.each([
  ['2captcha', '2Captcha account', 'https://2captcha.com/enterpage', 'api.2captcha.com only'],
  ['rucaptcha', 'RuCaptcha account', 'https://rucaptcha.com/enterpage', 'api.rucaptcha.com only'],
] as const)('the key of %s is found in its account', (service, name, page, sentTo) => {
  renderService(service);
  expect(screen.getByRole('link', { name }).getAttribute('href')).toBe(page);
  expect(screen.getByText(new RegExp(sentTo)).textContent).toContain(
    service === 'rucaptcha' ? 'RuCaptcha' : '2Captcha',
  );
});

test('where the key of a server is found, only its user knows; it is saved for that server', async () => {
  const { user, sent } = renderService('https://solver.example');
  expect(screen.queryByRole('link')).toBeNull();
  await user.type(screen.getByLabelText('API key'), 'mine{Enter}');
  expect(sent).toEqual([{ type: 'save-key', service: 'https://solver.example', key: 'mine' }]);
});

test('a key that was typed for one service is not there for the next', async () => {
  const { user, show } = renderService();
  await user.type(screen.getByLabelText('API key'), 'secret');
  show(ACCOUNT, { service: 'rucaptcha' });
  expect(screen.getByLabelText('API key')).toHaveProperty('value', '');
});

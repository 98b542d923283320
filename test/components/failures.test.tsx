import { screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { errorAdvice } from '../../lib/core/error-advice.ts';
import { errorMeaning } from '../../lib/core/error-words.ts';
import errors from '../sandbox/errors.json' with { type: 'json' };
import { ENGLISH } from '../support/languages.ts';
import { failed, ready, unreadable } from './support/followed.ts';
import { openDetails } from './support/open-details.tsx';
import { facts, row } from './support/rows.ts';

test.for(errors)(
  '$errorCode says what it means and what to do, and the words of the service beneath',
  async ({ errorCode, errorDescription }) => {
    await openDetails(failed('7', { code: errorCode, description: errorDescription }));
    const failure = { code: errorCode, number: null, description: null };
    const [meaning, advice] = [errorMeaning(failure, ENGLISH), errorAdvice(failure, ENGLISH)];
    const strong = within(row('7')).getByText(meaning ?? '', { selector: 'strong' });
    expect(strong.parentElement?.textContent).toBe(`${meaning} ${advice}`);
    expect(facts('7')).toMatchObject({
      'Error code': errorCode,
      Description: errorDescription,
    });
  },
);

test('the words for a number alone are those for its code', async () => {
  await openDetails(failed('7', { number: 12 }));
  const words = within(row('7')).getByText(/^The workers gave up/, { selector: 'strong' });
  expect(words.parentElement?.textContent).toContain('Send a new task.');
});

test('of an unknown code nothing is claimed: the service has the word', async () => {
  await openDetails(failed('7', { code: 'ERROR_OF_TOMORROW', description: 'Come back' }));
  expect(within(row('7')).queryByText(/./, { selector: 'strong' })).toBeNull();
  expect(row('7').textContent).toContain('Come back');
  expect(facts('7')).toMatchObject({ 'Error code': 'ERROR_OF_TOMORROW' });
});

test.for([ready('7', { token: 't' }), failed('7', { code: 'ERROR_A' }), unreadable('7')])(
  'the raw answer can be read and copied as it came: $task.state.status',
  async (task) => {
    const raw = 'raw' in task.task.state ? task.task.state.raw : '';
    const { user, copied } = await openDetails(task);
    await user.click(screen.getByText('Raw answer'));
    await user.click(screen.getByRole('button', { name: 'Copy raw answer' }));
    expect(copied).toEqual([raw]);
    expect(within(row('7')).getByText(raw, { selector: 'pre' }).textContent).toBe(raw);
  },
);

import { act, screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { Reply } from '../../lib/core/command.ts';
import { axeFindings } from './support/axe.ts';
import { renderOptions } from './support/render-options.tsx';
import { ACCOUNT } from './support/tray.ts';

const box = () => within(screen.getByRole('region', { name: 'Stored data' }));
const opener = () => box().getByRole('button', { name: 'Forget everything' });
const dialog = () =>
  screen.queryByRole<HTMLDialogElement>('dialog', { name: 'Forget everything?' });
const said = () => screen.getByRole('status').textContent;

/** The options with the question asked, before anything is answered. */
async function asked(answer: Reply = { kind: 'done' }) {
  const sent: string[] = [];
  const send = async ({ type }: { readonly type: string }) => (sent.push(type), answer);
  const { user } = renderOptions(ACCOUNT, { send });
  await user.click(opener());
  const question = dialog();
  if (question === null) throw new Error('Nothing was asked');
  const inside = within(question);
  const press = (name: string) => user.click(inside.getByRole('button', { name }));
  return { question, inside, press, sent };
}

test('the button says that it leads to a question', () => {
  renderOptions(ACCOUNT);
  expect(opener().getAttribute('aria-haspopup')).toBe('dialog');
  expect(dialog()).toBeNull();
});

test('the question says what goes, and nothing is deleted before it is answered', async () => {
  const { question, inside, sent } = await asked();
  expect(question.open).toBe(true);
  const described = question.getAttribute('aria-describedby') ?? '';
  expect(document.getElementById(described)?.textContent).toMatch(
    /all tasks with their answers, labels and reports, the API key.+can't be undone/,
  );
  const buttons = inside.getAllByRole('button').map(({ textContent }) => textContent);
  expect(buttons).toEqual(['Cancel', 'Forget everything']);
  expect(inside.getByRole('button', { name: 'Cancel' }).hasAttribute('autofocus')).toBe(true);
  expect(sent).toEqual([]);
});

test('the question leads to the export in another tab, and stays', async () => {
  const { inside } = await asked();
  const link = inside.getByRole<HTMLAnchorElement>('link', { name: /^Export tasks first/ });
  expect([link.pathname, link.target, link.rel]).toEqual(['/tasks.html', '_blank', 'noreferrer']);
});

test('Cancel deletes nothing', async () => {
  const { press, sent } = await asked();
  await press('Cancel');
  expect(dialog()).toBeNull();
  expect([sent, said()]).toEqual([[], '']);
});

test('closing it as the browser does, by Escape, deletes nothing, and it can be asked again', async () => {
  const { question, sent } = await asked();
  await act(() => question.close());
  expect(dialog()).toBeNull();
  expect(sent).toEqual([]);
  await act(() => opener().click());
  expect(dialog()).not.toBeNull();
});

test('the answer has all deleted, once, and says so', async () => {
  const { press, sent } = await asked();
  await press('Forget everything');
  expect(dialog()).toBeNull();
  await expect.poll(said).toBe('Everything was forgotten');
  expect(sent).toEqual(['forget-everything']);
});

test.for<readonly [Reply, RegExp]>([
  [{ kind: 'broken' }, /went wrong/],
  [{ kind: 'lost' }, /reloaded/],
])('what was not done is not said to be: %o', async ([answer, words]) => {
  const { press } = await asked(answer);
  await press('Forget everything');
  await expect.poll(said).toMatch(words);
  expect(said()).not.toContain('forgotten');
});

test('axe finds nothing in the question', async () => {
  await asked();
  expect(await axeFindings()).toEqual([]);
});

import { screen, within } from '@testing-library/preact';

const list = () => screen.getByRole('list', { name: 'Tasks' });

/** The ids of the listed tasks, from the top. */
export function listedIds(): readonly string[] {
  const buttons = within(list()).getAllByRole('button', { name: /^Remove task \d+$/ });
  return buttons.map(
    (button) => button.getAttribute('aria-label')?.slice('Remove task '.length) ?? '',
  );
}

/** The row of a task. */
export function row(id: string): HTMLElement {
  const rows = within(list()).getAllByRole('listitem');
  const found = rows.find((item) =>
    within(item).queryByRole('button', { name: `Remove task ${id}` }),
  );
  if (found === undefined) throw new Error(`Task ${id} is not listed`);
  return found;
}

/** The facts in a row's details, by their names. */
export function facts(id: string): Readonly<Record<string, string>> {
  const names = within(row(id)).getAllByRole('term');
  const values = within(row(id)).getAllByRole('definition');
  return Object.fromEntries(
    names.map((name, i) => [name.textContent, values[i]?.textContent ?? '']),
  );
}

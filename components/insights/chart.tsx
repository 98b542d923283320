import type { ComponentChildren } from 'preact';
import { useLanguage } from '../language.ts';

/** The numbers of a chart in words: the first of each row names it. */
type Table = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

type Props = {
  readonly id: string;
  readonly title: string;
  /** What the chart shows, in a sentence: it is also the name of the drawing. */
  readonly finding: string;
  /** Null where there is nothing to draw. */
  readonly table: Table | null;
  /** What has to be known to read it. */
  readonly help?: string;
  readonly children: ComponentChildren;
};

/** A drawing with what it says in a sentence, and its numbers for those who rather read them. */
export function Chart({ id, title, finding, table, help, children }: Props) {
  return (
    <section class="chart" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{title}</h3>
      <p id={findingId(id)} class="finding">
        {finding}
      </p>
      {table !== null && children}
      {help !== undefined && <p class="help">{help}</p>}
      {table !== null && <ChartTable title={title} table={table} />}
    </section>
  );
}

/** The id of the element that names the drawing of a chart. */
export function findingId(id: string): string {
  return `${id}-finding`;
}

function ChartTable({ title, table }: { readonly title: string; readonly table: Table }) {
  const { say } = useLanguage();
  return (
    <details>
      <summary aria-label={say('insightsShowTableOf', title)}>{say('insightsShowTable')}</summary>
      <table>
        <caption class="visually-hidden">{title}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, i) => (
                <td key={table.columns[i + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

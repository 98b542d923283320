import type { Limit, Scale, Table } from './part.ts';

const GAP = 2;

/** A table as lines of text, every column as wide as its widest cell. */
export function printed({ title, columns, rows }: Table): string {
  const widths = columns.map((column, i) =>
    Math.max(column.length, ...rows.map((row) => row[i]?.length ?? 0)),
  );
  const lines = [columns, ...rows].map((cells) =>
    cells
      .map((cell, i) => {
        const width = widths[i] ?? 0;
        return i === 0 ? cell.padEnd(width) : cell.padStart(width + GAP);
      })
      .join('')
      .trimEnd(),
  );
  return `\n${title}\n\n${lines.join('\n')}\n`;
}

/** Whether each number kept its limit. */
export function verdicts(limits: readonly Limit[], scale: Scale): Table {
  return {
    title: scale === 'full' ? 'Must reach' : 'Must reach (too little was measured to judge by)',
    columns: ['', 'measured', 'at most', ''],
    rows: limits.map((limit) => [
      limit.what,
      `${limit.measured.toFixed(2)} ${limit.unit}`,
      `${limit.most} ${limit.unit}`,
      isMet(limit) ? 'met' : 'MISSED',
    ]),
  };
}

/** Whether a number kept its limit. */
export function isMet({ measured, most }: Limit): boolean {
  return measured <= most;
}

/** A duration in ms, in seconds; a dash where there is none. */
export function seconds(ms: number): string {
  return Number.isNaN(ms) ? '–' : `${(ms / 1_000).toFixed(2)} s`;
}

/** How many times `base` a value is; a dash where there is none. */
export function ratio(value: number, base: number | undefined): string {
  return base === undefined || Number.isNaN(value / base) ? '–' : (value / base).toFixed(3);
}

/** One column of a chart. */
type Column = {
  /** What it stands for and how much, for whoever points at it. */
  readonly name: string;
  /** How much of the height it takes, 0 to 1. */
  readonly share: number;
  /** Stands under it; empty where there is no room for one. */
  readonly label: string;
  /** Whether the label goes where there is little room. */
  readonly isSpare: boolean;
  /** Stands on top of it; empty for none. */
  readonly value: string;
};

/** A line at a height to read the columns by, 0 to 1. */
type Tick = { readonly share: number; readonly label: string };

type Props = {
  /** The id of the element that names it. */
  readonly namedBy: string;
  readonly columns: readonly Column[];
  readonly ticks: readonly Tick[];
};

/** In px: the room above the columns, for what stands on top of them, and their greatest height. */
const TOP = 20;
const HEIGHT = 160;
const BASE = TOP + HEIGHT;

/** How much of its place a column takes, and the least height of one that is not zero, in px. */
const THICKNESS = 0.72;
const LEAST = 2;

/**
 * Columns side by side. They are as wide as there is room, in percent, while heights and letters are
 * of one size: scaled as a whole, the letters would shrink where there is little room.
 */
export function Columns({ namedBy, columns, ticks }: Props) {
  return (
    <svg
      class={ticks.length > 0 ? 'columns-chart with-ticks' : 'columns-chart'}
      role="img"
      aria-labelledby={namedBy}
    >
      {ticks.map(({ share, label }) => (
        <g key={share}>
          <line x1="0" x2="100%" y1={yOf(share)} y2={yOf(share)} class="tick" />
          <text x="-8" y={yOf(share)} class="tick-label">
            {label}
          </text>
        </g>
      ))}
      {columns.map((column, i) => (
        <ColumnBar key={column.name} column={column} place={i} of={columns.length} />
      ))}
      <line x1="0" x2="100%" y1={BASE} y2={BASE} class="base" />
    </svg>
  );
}

type BarProps = { readonly column: Column; readonly place: number; readonly of: number };

function ColumnBar({ column: { name, share, label, isSpare, value }, place, of }: BarProps) {
  const width = 100 / of;
  const middle = `${(place + 0.5) * width}%`;
  const height = share > 0 ? Math.max(LEAST, share * HEIGHT) : 0;
  return (
    <g class="mark">
      <title>{name}</title>
      <rect class="reach" x={`${place * width}%`} y={TOP} width={`${width}%`} height={HEIGHT} />
      <rect
        class="bar"
        x={`${(place + (1 - THICKNESS) / 2) * width}%`}
        y={BASE - height}
        width={`${THICKNESS * width}%`}
        height={height}
        rx="2"
      />
      {value !== '' && (
        <text x={middle} y={BASE - height - 6} class="value">
          {value}
        </text>
      )}
      {label !== '' && (
        <text x={middle} y={BASE + 18} class={isSpare ? 'label spare' : 'label'}>
          {label}
        </text>
      )}
    </g>
  );
}

function yOf(share: number): number {
  return BASE - share * HEIGHT;
}

/** One bar of a chart. */
type Bar = {
  readonly name: string;
  /** How much of the width it takes, 0 to 1. */
  readonly share: number;
  readonly value: string;
};

type Props = {
  /** The id of the element that names it. */
  readonly namedBy: string;
  readonly bars: readonly Bar[];
};

/** In px: the height of a bar with the room around it, and of the bar itself. */
const PITCH = 32;
const THICKNESS = 18;

/** Bars below one another, each with its name before and its value behind it. */
export function Bars({ namedBy, bars }: Props) {
  return (
    <svg class="bars-chart" role="img" aria-labelledby={namedBy} height={bars.length * PITCH}>
      {bars.map(({ name, share, value }, i) => {
        const middle = (i + 0.5) * PITCH;
        return (
          <g key={name} class="mark">
            <text x="-8" y={middle} class="name">
              {name}
            </text>
            <rect
              class="bar"
              y={middle - THICKNESS / 2}
              width={`${share * 100}%`}
              height={THICKNESS}
              rx="2"
            />
            <text x={`${share * 100}%`} dx="8" y={middle} class="amount">
              {value}
            </text>
          </g>
        );
      })}
      <line x1="0" x2="0" y1="0" y2="100%" class="base" />
    </svg>
  );
}

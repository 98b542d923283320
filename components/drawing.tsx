import { boundsOf, drawingOf, type Drawing as Shapes, type Point } from '../lib/core/drawing.ts';
import type { Json } from '../lib/core/json.ts';

/** The positions in a solution as a small picture; nothing where it holds none. */
export function Drawing({ solution }: { readonly solution: Json }) {
  const shapes = drawingOf(solution);
  if (shapes === null) return null;
  return (
    <figure class="drawing">
      {shapes.kind === 'rotation' ? <Dial degrees={shapes.degrees} /> : <Marks shapes={shapes} />}
      <figcaption class="help">
        {shapes.kind === 'rotation'
          ? `Turned by ${shapes.degrees}°, clockwise`
          : 'Where the marks lie to each other, not to the scale of the image'}
      </figcaption>
    </figure>
  );
}

function Marks({ shapes }: { readonly shapes: Exclude<Shapes, { kind: 'rotation' }> }) {
  const { min, width, height } = boundsOf(shapes);
  const unit = Math.max(width, height) / 100;
  return (
    <svg
      viewBox={`${min.x} ${min.y} ${width} ${height}`}
      role="img"
      aria-label="A drawing of the positions"
    >
      {shapes.kind === 'outlines' ? (
        <path d={shapes.outlines.map(closedPath).join('')} />
      ) : (
        shapes.points.map((point, i) => mark(point, i + 1, unit))
      )}
    </svg>
  );
}

/** A numbered dot, of ten units across. */
function mark({ x, y }: Point, number: number, unit: number) {
  return (
    <g key={number} transform={`translate(${x} ${y}) scale(${unit})`}>
      <circle r="5" />
      <text y="2.2">{number}</text>
    </g>
  );
}

function Dial({ degrees }: { readonly degrees: number }) {
  return (
    <svg viewBox="-50 -50 100 100" role="img" aria-label="A dial turned by the angle" class="dial">
      <circle r="44" />
      <path d="M0 -44V-30" class="dial-top" />
      <path d="M0 0V-40M-6 -32L0 -40L6 -32" transform={`rotate(${degrees})`} />
    </svg>
  );
}

function closedPath(outline: readonly Point[]): string {
  return `M${outline.map(({ x, y }) => `${x} ${y}`).join('L')}Z`;
}

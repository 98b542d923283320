import { boundsOf, drawingOf, type Drawing as Shapes, type Point } from '../lib/core/drawing.ts';
import type { Json } from '../lib/core/json.ts';
import { useLanguage } from './language.ts';

/** The positions in a solution as a small picture; nothing where it holds none. */
export function Drawing({ solution }: { readonly solution: Json }) {
  const { say, number } = useLanguage();
  const shapes = drawingOf(solution);
  if (shapes === null) return null;
  return (
    <figure class="drawing">
      {shapes.kind === 'rotation' ? <Dial degrees={shapes.degrees} /> : <Marks shapes={shapes} />}
      <figcaption class="help">
        {shapes.kind === 'rotation' ? say('turnedBy', number(shapes.degrees)) : say('marksHelp')}
      </figcaption>
    </figure>
  );
}

function Marks({ shapes }: { readonly shapes: Exclude<Shapes, { kind: 'rotation' }> }) {
  const { say } = useLanguage();
  const { min, width, height } = boundsOf(shapes);
  const unit = Math.max(width, height) / 100;
  return (
    <svg
      viewBox={`${min.x} ${min.y} ${width} ${height}`}
      role="img"
      aria-label={say('marksPicture')}
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
  const { say } = useLanguage();
  return (
    <svg viewBox="-50 -50 100 100" role="img" aria-label={say('dialPicture')} class="dial">
      <circle r="44" />
      <path d="M0 -44V-30" class="dial-top" />
      <path d="M0 0V-40M-6 -32L0 -40L6 -32" transform={`rotate(${degrees})`} />
    </svg>
  );
}

function closedPath(outline: readonly Point[]): string {
  return `M${outline.map(({ x, y }) => `${x} ${y}`).join('L')}Z`;
}

import { isRecord, type Json } from './json.ts';

/** A place in the picture that a recognition task was about, in its pixels from the top left. */
export type Point = { readonly x: number; readonly y: number };

/** What a recognition task found, as something to draw. */
export type Drawing =
  | { readonly kind: 'points'; readonly points: readonly Point[] }
  /** Each outline as its corners; a box has four. */
  | { readonly kind: 'outlines'; readonly outlines: readonly (readonly Point[])[] }
  /** Clockwise, in degrees. */
  | { readonly kind: 'rotation'; readonly degrees: number };

/** More marks than this would be a blot, and a hostile answer could stall the page with them. */
const MOST_MARKS = 500;

/** No picture is larger, in pixels; and what JSON can write but no number can hold is infinite. */
const FURTHEST = 1e6;

/** The most corners of all outlines together. */
const MOST_CORNERS = 10_000;

/**
 * What can be drawn of a solution; null where it holds no positions, or none that can be read. Cells of
 * a grid are not drawn: neither the grid's size nor its first index is known.
 */
export function drawingOf(solution: Json): Drawing | null {
  if (!isRecord(solution)) return null;
  const { coordinates, bounding_boxes: boxes, canvas, rotate } = solution;
  if (isDrawable(rotate)) return { kind: 'rotation', degrees: rotate };
  const points = readAll(coordinates, readPoint);
  if (points !== null) return { kind: 'points', points };
  const outlines = readAll(boxes, readBox) ?? readAll(canvas, readOutline) ?? [];
  const corners = outlines.reduce((sum, { length }) => sum + length, 0);
  return corners === 0 || corners > MOST_CORNERS ? null : { kind: 'outlines', outlines };
}

/** The rectangle around everything in a drawing, with room for the marks. */
export function boundsOf(drawing: Exclude<Drawing, { kind: 'rotation' }>): {
  readonly min: Point;
  readonly width: number;
  readonly height: number;
} {
  const points = drawing.kind === 'points' ? drawing.points : drawing.outlines.flat();
  const [left, right] = rangeOf(points.map(({ x }) => x));
  const [top, bottom] = rangeOf(points.map(({ y }) => y));
  const margin = Math.max(right - left, bottom - top, 1) * 0.12;
  return {
    min: { x: left - margin, y: top - margin },
    width: right - left + 2 * margin,
    height: bottom - top + 2 * margin,
  };
}

function rangeOf(values: readonly number[]): readonly [least: number, most: number] {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return [least, most];
}

/** All items of a list, read; null where one can't be, or where there is none or too many. */
function readAll<T>(list: Json | undefined, read: (item: Json) => T | null): readonly T[] | null {
  if (!Array.isArray(list) || list.length === 0 || list.length > MOST_MARKS) return null;
  const items = list.map(read).filter((item) => item !== null);
  return items.length === list.length ? items : null;
}

function readPoint(item: Json): Point | null {
  if (!isRecord(item)) return null;
  const { x, y } = item;
  return isDrawable(x) && isDrawable(y) ? { x, y } : null;
}

function isDrawable(value: Json | undefined): value is number {
  return typeof value === 'number' && Math.abs(value) <= FURTHEST;
}

function readBox(item: Json): readonly Point[] | null {
  if (!isRecord(item)) return null;
  const { xMin = null, xMax = null, yMin = null, yMax = null } = item;
  const corners = [
    { x: xMin, y: yMin },
    { x: xMax, y: yMin },
    { x: xMax, y: yMax },
    { x: xMin, y: yMax },
  ];
  return readAll(corners, readPoint);
}

function readOutline(item: Json): readonly Point[] | null {
  return readAll(item, readPoint);
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundsOf, drawingOf } from '../../lib/core/drawing.ts';

const BOX = { xMin: 14, xMax: 90.2, yMin: 11.7, yMax: 70 };
const LINE = [
  { x: 301, y: 122 },
  { x: 288, y: 161 },
];

describe('A drawing', () => {
  test('marks the coordinates', () => {
    expect(drawingOf({ coordinates: LINE })).toEqual({ kind: 'points', points: LINE });
  });

  test('outlines boxes by their four corners', () => {
    expect(drawingOf({ bounding_boxes: [BOX] })).toEqual({
      kind: 'outlines',
      outlines: [
        [
          { x: 14, y: 11.7 },
          { x: 90.2, y: 11.7 },
          { x: 90.2, y: 70 },
          { x: 14, y: 70 },
        ],
      ],
    });
  });

  test('follows the lines of a canvas', () => {
    expect(drawingOf({ canvas: [LINE, LINE] })).toEqual({
      kind: 'outlines',
      outlines: [LINE, LINE],
    });
  });

  test('turns by the angle', () => {
    expect(drawingOf({ rotate: 135 })).toEqual({ kind: 'rotation', degrees: 135 });
  });

  test.each([
    ['cells of a grid', { click: [1, 2] }],
    ['no list', { coordinates: 'x=1,y=2' }],
    ['an empty list', { coordinates: [] }],
    ['a point without a number', { coordinates: [{ x: 1, y: '2' }] }],
    ['a null among points', { coordinates: [null, { x: 1, y: 2 }] }],
    ['a box without an edge', { bounding_boxes: [{ ...BOX, yMax: null }] }],
    ['an empty line', { canvas: [[]] }],
    ['more than 500 points', { coordinates: Array.from({ length: 501 }, () => ({ x: 1, y: 2 })) }],
    ['a place beyond any picture', { coordinates: [{ x: 1e308, y: 0 }] }],
    ['a place that no number holds', { coordinates: [{ x: Infinity, y: 0 }] }],
    ['an angle that no number holds', { rotate: -Infinity }],
    ['a plain string', '12'],
  ])('is not made of %s', (_, solution) => {
    expect(drawingOf(solution)).toBeNull();
  });

  test('is made of many outlines, but not of more corners than a page can bear', () => {
    const outlines = (corners: number) => ({
      canvas: Array.from({ length: corners / 400 }, () =>
        Array.from({ length: 400 }, (_, x) => ({ x, y: 7 })),
      ),
    });
    expect(drawingOf(outlines(10_000))).not.toBeNull();
    expect(drawingOf(outlines(10_400))).toBeNull();
  });

  test('bounds more corners than a call can have arguments', () => {
    const line = Array.from({ length: 200_000 }, (_, x) => ({ x, y: 7 }));
    expect(boundsOf({ kind: 'points', points: line }).width).toBeGreaterThan(199_999);
  });

  test('has room around every point', () => {
    const coordinate = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const points = fc.array(fc.record({ x: coordinate, y: coordinate }), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(points, (coordinates) => {
        const bounds = boundsOf({ kind: 'points', points: coordinates });
        const { min, width, height } = bounds;
        return coordinates.every(
          ({ x, y }) => x > min.x && x < min.x + width && y > min.y && y < min.y + height,
        );
      }),
    );
  });
});

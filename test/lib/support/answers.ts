import fc from 'fast-check';
import type { Json } from '../../../lib/core/json.ts';
import errors from '../../sandbox/errors.json' with { type: 'json' };
import solutions from '../../sandbox/solutions.json' with { type: 'json' };

/** The service's answers as they should come: its example of every task type, every error, the rest. */
const ANSWERS: readonly Json[] = [
  ...solutions.map(({ solution, price }) => ({
    errorId: 0,
    status: 'ready',
    solution,
    cost: price,
    ip: '192.0.2.7',
    createTime: 1_785_585_530,
    endTime: 1_785_585_574,
    solveCount: 1,
  })),
  ...errors,
  { errorId: 0, status: 'processing' },
  { errorId: 0, balance: 12.5 },
  { errorId: 0, status: 'success' },
];

/** What a page must never take for more than text. */
export const MARKUP = [
  '<asked-for onclick="asked()">',
  '"><asked-for></asked-for>',
  '</code></pre></svg><script>asked()</script>',
  '<svg/onload=asked()>',
  'javascript:asked()',
  `data:image/svg+xml;base64,${'PHN2Zz'.repeat(20)}`,
];

const nested = (depth: number): Json =>
  JSON.parse(`${'{"a":['.repeat(depth)}7${']}'.repeat(depth)}`);

const name = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'toString', '', 'a.b', 'token', 'solution', 'status'),
  fc.constantFrom('errorId', 'errorCode', 'data', 'coordinates', 'canvas', 'rotate', ...MARKUP),
  fc.string(),
);

const odd: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(null, true, 0, -1, 1e308, -0.5, 2 ** 53, '', ' ', '0', '9'.repeat(400)),
  fc.constantFrom<Json>('ready', 'processing', [], {}, [null], { x: 1e308, y: -1e308 }, ...MARKUP),
  fc.constantFrom(1, 49, 50, 51, 400).map(nested),
  fc.string({ unit: 'binary' }),
  fc.jsonValue({ maxDepth: 2 }).map((value): Json => JSON.parse(JSON.stringify(value))),
  fc.tuple(name, fc.integer()).map(([key, value]) => Object.fromEntries([[key, value]])),
);

type Mutation = {
  readonly path: readonly number[];
  readonly kind: 'drop' | 'replace' | 'wrap' | 'cut' | 'add';
  readonly name: string;
  readonly odd: Json;
};

const mutation: fc.Arbitrary<Mutation> = fc.record({
  path: fc.array(fc.nat(9), { minLength: 1, maxLength: 4 }),
  kind: fc.constantFrom('drop', 'replace', 'wrap', 'cut', 'add'),
  name,
  odd,
});

/** The value with what its path leads to changed; a path that goes too deep ends where it can. */
function mutated(value: Json, change: Mutation, depth = 0): readonly Json[] {
  const step = change.path[depth];
  if (typeof value !== 'object' || value === null || step === undefined) return hit(value, change);
  const entries = Object.entries(value);
  if (entries.length === 0) return hit(value, change);
  const at = step % entries.length;
  const after = entries.flatMap(([key, inner], i) =>
    i === at ? mutated(inner, change, depth + 1).map((one) => [key, one] as const) : [[key, inner]],
  );
  return [Array.isArray(value) ? after.map(([, inner]) => inner) : Object.fromEntries(after)];
}

function hit(value: Json, { kind, name: added, odd: other }: Mutation): readonly Json[] {
  switch (kind) {
    case 'drop':
      return [];
    case 'replace':
      return [other];
    case 'wrap':
      return [Object.fromEntries([[added, value]])];
    case 'cut':
      return [typeof value === 'string' ? value.slice(0, value.length / 2) : [value, null]];
    case 'add':
      return [
        Object.fromEntries([
          ['kept', value],
          [added, other],
        ]),
      ];
  }
}

/** One of these values with up to so many of its parts changed, at any depth. */
export function mutationsOf(values: readonly Json[], most: number): fc.Arbitrary<Json> {
  return fc
    .tuple(fc.constantFrom(...values), fc.array(mutation, { maxLength: most }))
    .map(([whole, changes]) =>
      changes.reduce<Json>((value, change) => mutated(value, change)[0] ?? null, whole),
    );
}

const grown = mutationsOf(ANSWERS, 3).map((answer) => JSON.stringify(answer));

/** A body as a service in any state may send it: an answer mutated, a cut one, no answer at all. */
export const bodies: fc.Arbitrary<string> = fc.oneof(
  { weight: 12, arbitrary: grown },
  { weight: 2, arbitrary: grown.map((body) => body.replace(/-?\d+(?=[,}])/, '1e999')) },
  { weight: 2, arbitrary: fc.tuple(grown, fc.nat(200)).map(([body, to]) => body.slice(0, to)) },
  { weight: 1, arbitrary: fc.json() },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);

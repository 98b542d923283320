import fc from 'fast-check';
import type { Sent } from './page.ts';
import { DEFAULT_SETTINGS } from '../../../lib/core/settings.ts';
import { taskKey } from '../../../lib/core/task.ts';
import { MOODS, type Mood } from './mood.ts';
import type { Death } from './worker.ts';
import { KEY } from './world.ts';

/** What becomes of a task at the service, and how long that takes from the start, in ms. */
export type Fortune = {
  readonly end: 'ready' | 'failed' | 'never';
  readonly solveMs: number;
};

/** Something that happens. */
export type Act =
  | { readonly kind: 'command'; readonly command: Sent }
  /** The user takes back what can be taken back. */
  | { readonly kind: 'undo' }
  | { readonly kind: 'kill' | 'lose alarm' | 'close browser' }
  | { readonly kind: 'doom'; readonly death: Death }
  | { readonly kind: 'mood'; readonly mood: Mood }
  | { readonly kind: 'disk'; readonly state: 'well' | 'full' | 'slow' }
  | { readonly kind: 'access'; readonly isGranted: boolean }
  | { readonly kind: 'sleep' | 'set clock'; readonly ms: number };

/** An act, and how long nothing else happens after it, in ms. */
type Step = { readonly act: Act; readonly wait: number };

/** What becomes of each task, by its id, and what happens once these tasks are followed. */
export type Scenario = {
  readonly tasks: Readonly<Record<string, Fortune>>;
  readonly steps: readonly Step[];
};

const IDS = ['1', '2', '3', '4', '5'] as const;

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const id = fc.constantFrom(...IDS);
const key = id.map((one) => taskKey('2captcha', one));
const keys = fc.uniqueArray(key, { minLength: 1 });

const taskCommand: fc.Arbitrary<Sent> = fc.oneof(
  fc.record({ type: fc.constant('track'), ids: fc.uniqueArray(id, { minLength: 1 }) }),
  fc.record({ type: fc.constant('remove'), keys: fc.tuple(key) }),
  fc.record({ type: fc.constant('check'), keys }),
  fc.record({ type: fc.constant('label'), keys, label: fc.constantFrom('a', 'b', 'c', '') }),
);

const otherCommand: fc.Arbitrary<Sent> = fc.constantFrom(
  { type: 'seen', event: 1_000 },
  { type: 'opened' },
  { type: 'online' },
  { type: 'try-again' },
  { type: 'save-key', service: '2captcha', key: KEY },
  { type: 'settings', settings: DEFAULT_SETTINGS },
  {
    type: 'settings',
    settings: { ...DEFAULT_SETTINGS, shortestInterval: MINUTE, badge: 'trouble' },
  },
  {
    type: 'settings',
    settings: { ...DEFAULT_SETTINGS, giveUpAfter: 5 * MINUTE, badge: 'news' },
  },
);

const death: fc.Arbitrary<Death> = fc.record({
  call: fc.integer({ min: 1, max: 40 }),
  effect: fc.constantFrom('before', 'after'),
});

const command: fc.Arbitrary<Act> = fc
  .oneof({ weight: 4, arbitrary: taskCommand }, { weight: 1, arbitrary: otherCommand })
  .map((one) => ({ kind: 'command', command: one }));

const trouble: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constant('mood'), mood: fc.constantFrom(...MOODS) }),
  fc.record({ kind: fc.constant('disk'), state: fc.constantFrom('well', 'full', 'slow') }),
  fc.record({ kind: fc.constant('access'), isGranted: fc.boolean() }),
  fc.record({ kind: fc.constant('sleep'), ms: fc.constantFrom(20 * SECOND, 2 * HOUR) }),
  fc.record({ kind: fc.constant('set clock'), ms: fc.constantFrom(-HOUR, HOUR, -2_000, 100) }),
  fc.record({ kind: fc.constantFrom('lose alarm', 'close browser') }),
);

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: command },
  { weight: 1, arbitrary: fc.constant({ kind: 'undo' }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'kill' }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('doom'), death }) },
  // Most troubles end with this, or nothing would ever go on.
  {
    weight: 1,
    arbitrary: fc.constantFrom({ kind: 'mood', mood: 'well' }, { kind: 'disk', state: 'well' }),
  },
  { weight: 2, arbitrary: trouble },
);

const fortune: fc.Arbitrary<Fortune> = fc.record({
  end: fc.constantFrom('ready', 'ready', 'ready', 'failed', 'never'),
  solveMs: fc.integer({ min: 0, max: 4 * MINUTE }),
});

const wait = fc.oneof(fc.nat(20), fc.nat(6 * SECOND), fc.nat(40 * SECOND));

/** A few minutes in which much goes wrong. */
export const scenarios: fc.Arbitrary<Scenario> = fc.record({
  tasks: fc.record(Object.fromEntries(IDS.map((one) => [one, fortune]))),
  steps: fc.array(fc.record({ act, wait }), { minLength: 5, maxLength: 40, size: 'max' }),
});

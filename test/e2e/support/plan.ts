import fc from 'fast-check';

/** How a task ends, and how long that takes, in ms. */
export type Fortune = {
  readonly end: 'solved' | 'failed';
  readonly solveMs: number | 'never';
};

/** When the worker is killed, and whether the page that wakes it again stays open. */
export type Kill = {
  /** Once a request is with the service, or once one was answered, or at any time. */
  readonly moment: 'in flight' | 'answered' | 'any';
  /** How long after that, in ms. */
  readonly delay: number;
  readonly page: 'stays' | 'closes';
};

/** What happens in a run. */
export type Plan = {
  readonly tasks: readonly Fortune[];
  /** How long the service takes to answer, in ms. */
  readonly answersIn: number;
  readonly kills: readonly Kill[];
};

const fortune: fc.Arbitrary<Fortune> = fc.record({
  end: fc.constantFrom('solved', 'solved', 'solved', 'failed'),
  solveMs: fc.nat(6_000),
});

const kill: fc.Arbitrary<Kill> = fc.record({
  moment: fc.constantFrom('in flight', 'in flight', 'answered', 'any'),
  // Storing an answer and painting the badge take a few milliseconds each.
  delay: fc.nat(60),
  page: fc.constantFrom('stays', 'closes'),
});

const plans: fc.Arbitrary<Plan> = fc.record({
  tasks: fc.array(fortune, { minLength: 2, maxLength: 5 }),
  answersIn: fc.integer({ min: 100, max: 800 }),
  kills: fc.array(kill, { minLength: 3, maxLength: 4 }),
});

/** The plan of this seed: always the same. */
export function planOf(seed: number): Plan {
  const [plan] = fc.sample(plans, { seed, numRuns: 1 });
  if (plan === undefined) throw new Error('No plan was drawn');
  return plan;
}

import { onTestFinished } from 'vitest';

/** Stands between a caller and a function: `go` makes the call that was meant. */
export type Around = (args: readonly unknown[], go: () => unknown) => unknown;

const standing: (() => void)[] = [];

/** Has every call of `target[name]` go through `around` until the test ends, or until `stepAside`. */
export function intercept(target: object, name: string, around: Around): void {
  const original: unknown = Reflect.get(target, name);
  const meant = typeof original === 'function' ? original : () => undefined;
  Reflect.set(target, name, (...args: unknown[]): unknown =>
    around(args, () => Reflect.apply(meant, target, args)),
  );
  standing.push(() => Reflect.set(target, name, original));
  onTestFinished(stepAside);
}

/** Ends every interception, the last one first: a test of many runs does so before each. */
export function stepAside(): void {
  for (const end of standing.splice(0).toReversed()) end();
}

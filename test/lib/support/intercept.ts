import { onTestFinished } from 'vitest';

/** Stands between a caller and a function: `go` makes the call that was meant. */
export type Around = (args: readonly unknown[], go: () => unknown) => unknown;

/** Has every call of `target[name]` go through `around` until the test ends. */
export function intercept(target: object, name: string, around: Around): void {
  const original: unknown = Reflect.get(target, name);
  const meant = typeof original === 'function' ? original : () => undefined;
  Reflect.set(target, name, (...args: unknown[]): unknown =>
    around(args, () => Reflect.apply(meant, target, args)),
  );
  onTestFinished(() => {
    Reflect.set(target, name, original);
  });
}

/** How many checks or tests ended in which way. */
export type Counts = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
};

/** Of nothing, nothing. */
export const none: Counts = { passed: 0, failed: 0, skipped: 0 };

/** What a check counts as: one, whatever it looked at. */
export const onePassed: Counts = { ...none, passed: 1 };

/** What a step counts as that failed, or broke off before it could count. */
export const oneFailed: Counts = { ...none, failed: 1 };

/** The two together. */
export function sum(a: Counts, b: Counts): Counts {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

/** `3 passed, 0 failed`, and `, 1 skipped` only where something was. */
export function summary({ passed, failed, skipped }: Counts): string {
  const line = `${passed} passed, ${failed} failed`;
  return skipped === 0 ? line : `${line}, ${skipped} skipped`;
}

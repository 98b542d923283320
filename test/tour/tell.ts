const start = performance.now();

/** Prints a step with the time since the start, in seconds. */
export function tell(step: string): void {
  const seconds = ((performance.now() - start) / 1_000).toFixed(1).padStart(6);
  process.stdout.write(`${seconds} s  ${step}\n`);
}

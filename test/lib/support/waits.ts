/** Settles once so much time has passed, in ms. */
export function passed(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/** In place of `AbortSignal.timeout`, by the clock of the tests. */
export function timeout(ms: number): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(new DOMException('Too late', 'TimeoutError')), ms);
  return controller.signal;
}

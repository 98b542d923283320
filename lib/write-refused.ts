/** The browser refused to store a change (its disk or quota is full): nothing of it was stored. */
export class WriteRefused extends Error {
  override readonly name = 'WriteRefused';
}

/** For changes whose refusal is no loss: any other error is thrown on. */
export function ignoreRefusal(error: unknown): void {
  if (!(error instanceof WriteRefused)) throw error;
}

/** For the errors of `storage.local.set`. */
export function refuse(cause: unknown): never {
  throw new WriteRefused('The browser refused to store a change', { cause });
}

/** What came of saving a key. `unchecked`: stored, though the service could not be asked about it. */
export type KeyCheck =
  | 'wrong-form'
  /** The service does not know it; it was not stored. */
  | 'rejected'
  | 'saved'
  | 'unchecked';

/** A key as it is stored and sent: without the blanks that copying brings along. */
export function trimKey(typed: string): string {
  return typed.trim();
}

/** Whether the text has the form of a 2Captcha key: 32 hexadecimal digits (PRODUCT). */
export function isClientKey(key: string): boolean {
  return /^[0-9a-f]{32}$/i.test(key);
}

/** The last four characters of a key: all of it that is ever shown. */
export function keyEnd(key: string): string {
  return key.slice(-4);
}

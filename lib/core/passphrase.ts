/** The fewest characters of a passphrase: the least that OWASP's ASVS 5.0 (6.2.1) allows. */
export const SHORTEST_PASSPHRASE = 8;

/** The most characters of one, far beyond the 64 that ASVS 5.0 (6.2.9) wants allowed. */
export const LONGEST_PASSPHRASE = 1_000;

/** Whether a text is long enough for a passphrase. It counts as it was typed, blanks and all. */
export function isPassphrase(text: string): boolean {
  return text.length >= SHORTEST_PASSPHRASE;
}

/**
 * The reasons to block an address that API v1 documents:
 * `too-many-results`, error 1005: result and balance requests R > 20 × captchas sent C + 1200;
 * `wrong-keys`, error 1004: 5 requests with a wrong key.
 */
export const blockRules = ['too-many-results', 'wrong-keys'] as const;

export type BlockRule = (typeof blockRules)[number];

/** Both rules' blocks last 10 min (API v1's error table, 1004 and 1005). */
const BLOCK_MS = 600_000;
const RESULTS_PER_TASK = 20;
const FREE_RESULTS = 1200;
const WRONG_KEYS = 5;

/** What a request counts as. */
export type Counted = 'sent' | 'result' | 'wrong-key';

/** Counts one address's requests and blocks it by the rules that are switched on. */
export class Blocks {
  #rules: ReadonlySet<BlockRule>;
  #count = { sent: 0, result: 0, 'wrong-key': 0 };
  #block: { readonly rule: BlockRule; readonly until: number } | undefined;

  constructor(rules: readonly BlockRule[]) {
    this.#rules = new Set(rules);
  }

  switchOn(rules: readonly BlockRule[]): void {
    this.#rules = new Set(rules);
  }

  /** The rule the address is blocked by at `now` (ms). */
  blockedBy(now: number): BlockRule | undefined {
    return this.#block && now < this.#block.until ? this.#block.rule : undefined;
  }

  /**
   * Counts a request at `now` (ms) and answers the rule that it broke, also one that is switched
   * off. The time that the service counts over is not documented: here a broken rule starts anew.
   */
  count(what: Counted, now: number): BlockRule | undefined {
    this.#count[what] += 1;
    const broken = this.#broken();
    if (!broken) return undefined;
    this.#count = { sent: 0, result: 0, 'wrong-key': 0 };
    if (this.#rules.has(broken)) this.#block = { rule: broken, until: now + BLOCK_MS };
    return broken;
  }

  reset(): void {
    this.#count = { sent: 0, result: 0, 'wrong-key': 0 };
    this.#block = undefined;
  }

  #broken(): BlockRule | undefined {
    if (this.#count['wrong-key'] >= WRONG_KEYS) return 'wrong-keys';
    const allowed = RESULTS_PER_TASK * this.#count.sent + FREE_RESULTS;
    return this.#count.result > allowed ? 'too-many-results' : undefined;
  }
}

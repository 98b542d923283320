import { intercept } from './intercept.ts';

/** How often passphrases would have been hashed, had nobody cut it short. */
export const derivations: number[] = [];

// The tests' clock replaces it later.
const whenIdle = globalThis.setImmediate;
const METHODS = ['importKey', 'encrypt', 'decrypt'] as const;
const underWay = new Set<symbol>();

/**
 * Has passphrases hashed once, which takes no time worth mentioning; 'in full' as often as is wanted,
 * for what others sealed or will open.
 */
export function quickenDerivation(hashing: 'in full' | null = null): void {
  const derive = crypto.subtle.deriveKey.bind(crypto.subtle);
  for (const name of METHODS) intercept(crypto.subtle, name, (_, go) => counted(go()));
  intercept(crypto.subtle, 'deriveKey', ([derivation, ...rest]) => {
    derivations.push(Number(Reflect.get(Object(derivation), 'iterations')));
    const quick = { ...Object(derivation), ...(hashing === null && { iterations: 1 }) };
    return counted(Reflect.apply(derive, undefined, [quick, ...rest]));
  });
}

/** Waits until nothing is hashed, encrypted or decrypted: a clock that tests move does not wait for it. */
export async function derived(): Promise<void> {
  while (underWay.size > 0) await new Promise((resolve) => whenIdle(resolve));
}

async function counted(work: unknown): Promise<unknown> {
  const own = Symbol('work');
  underWay.add(own);
  try {
    return await work;
  } finally {
    // What it leads to may begin the next.
    whenIdle(() => underWay.delete(own));
  }
}

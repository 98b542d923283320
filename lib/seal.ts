import type { ServiceId } from './core/service.ts';

/**
 * How a passphrase becomes a key, and how often that hashes: what OWASP's Password Storage Cheat Sheet
 * asks of PBKDF2 with HMAC-SHA-256 (cheatsheetseries.owasp.org, looked up in December 2026). Both stand
 * in each sealed text, so that new ones may be sealed with more.
 */
const DERIVATION = 'pbkdf2-sha256';
const ITERATIONS = 600_000;

/** In bytes: as NIST SP 800-132 wants a salt at least, and as AES-GCM takes its nonce. */
const SALT_BYTES = 16;
const NONCE_BYTES = 12;

/**
 * Encrypts a client key with a passphrase, for one service: as a text that names all it takes to decrypt
 * it but the passphrase. Salt and nonce are new each time.
 */
export async function seal(key: string, passphrase: string, service: ServiceId): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const secret = await secretOf(passphrase, salt, ITERATIONS);
  const sealed = await crypto.subtle.encrypt(cipher(iv, service), secret, bytesOf(key));
  // Bytes as numbers with commas between them.
  return [DERIVATION, ITERATIONS, salt, iv, new Uint8Array(sealed)].join('$');
}

/** The client key in a sealed text; null where the passphrase, or the service, is another. */
export async function unseal(
  text: string,
  passphrase: string,
  service: ServiceId,
): Promise<string | null> {
  const [derivation, iterations, salt, iv, sealed] = text.split('$');
  if (derivation !== DERIVATION || !salt || !iv || !sealed) return null;
  try {
    const secret = await secretOf(passphrase, bytesIn(salt), Number(iterations));
    const mode = cipher(bytesIn(iv), service);
    return new TextDecoder().decode(await crypto.subtle.decrypt(mode, secret, bytesIn(sealed)));
  } catch {
    // AES-GCM tells a wrong passphrase from a damaged text no more than we can.
    return null;
  }
}

type Bytes = Uint8Array<ArrayBuffer>;

async function secretOf(passphrase: string, salt: Bytes, iterations: number): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey('raw', bytesOf(passphrase), 'PBKDF2', false, [
    'deriveKey',
  ]);
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  const form = { name: 'AES-GCM', length: 256 };
  return crypto.subtle.deriveKey(derivation, typed, form, false, ['encrypt', 'decrypt']);
}

/** Bound to the service: a sealed key that is put in another one's place does not open. */
function cipher(iv: Bytes, service: ServiceId): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: bytesOf(service) };
}

function bytesOf(text: string): Bytes {
  return new TextEncoder().encode(text);
}

function bytesIn(text: string): Bytes {
  return Uint8Array.from(text.split(','), Number);
}

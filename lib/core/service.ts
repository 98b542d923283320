/** A service that speaks the protocol of 2Captcha's API v2. */
export type Service = {
  readonly name: string;
  /** Without a slash at its end. */
  readonly origin: string;
  /** The ISO 4217 code that its accounts run in (API facts: no field of an answer names it). */
  readonly currency: string | null;
};

const KNOWN = {
  '2captcha': { name: '2Captcha', origin: 'https://api.2captcha.com', currency: 'USD' },
  rucaptcha: { name: 'RuCaptcha', origin: 'https://api.rucaptcha.com', currency: 'RUB' },
} as const;

/** The names of the services with a name of their own. */
export type KnownId = keyof typeof KNOWN;

/** All of them, in the order of choice. */
export const KNOWN_SERVICES: readonly KnownId[] = ['2captcha', 'rucaptcha'];

/** Names a service in all that is stored: one of those above, or any other server by its origin. */
export type ServiceId = KnownId | `http${string}`;

/** The service of who chose none. */
export const FIRST_SERVICE: ServiceId = '2captcha';

/** HTTPS, or HTTP on loopback; no `*`, which a permission would take for every host. */
const ORIGIN = /^(?:https:\/\/[\w.-]+|http:\/\/(?:localhost|127\.0\.0\.1))(?::\d{1,5})?$/;

/** Whether a text names a service. */
export function isServiceId(text: string): text is ServiceId {
  return isKnown(text) || ORIGIN.test(text);
}

/** The service of a name. */
export function serviceOf(id: ServiceId): Service {
  return isKnown(id) ? KNOWN[id] : { name: hostOf(id), origin: id, currency: null };
}

/** The host of an origin, and its port where it has one of its own. */
export function hostOf(origin: string): string {
  return origin.replace(/^https?:\/\//, '');
}

/** Whether it is one of the services whose keys and task ids have forms that are known (PRODUCT). */
export function isKnown(id: string): id is KnownId {
  return Object.hasOwn(KNOWN, id);
}

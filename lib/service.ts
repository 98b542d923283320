import type { ServiceId } from './core/task.ts';

/** A service that speaks the protocol of 2Captcha's API v2. */
export type Service = {
  readonly id: ServiceId;
  readonly name: string;
  /** Without a slash at its end. */
  readonly origin: string;
  /** The ISO 4217 code that its accounts run in (API facts: no field of an answer names it). */
  readonly currency: string;
};

/** The service that tasks are asked of. */
export const SERVICE: Service = {
  id: '2captcha',
  name: '2Captcha',
  origin: 'https://api.2captcha.com',
  currency: 'USD',
};

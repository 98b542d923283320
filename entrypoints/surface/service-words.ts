import type { ServiceWords } from '../../lib/core/trouble.ts';
import { SERVICE } from '../../lib/service.ts';

/** The service as pages name it. */
export const SERVICE_WORDS: ServiceWords = {
  name: SERVICE.name,
  host: new URL(SERVICE.origin).host,
  currency: SERVICE.currency,
};

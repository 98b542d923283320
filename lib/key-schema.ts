import type { HeldKey } from './core/kept-key.ts';
import { anyText, orNull, parser, time, type Parse, object } from './schema-pieces.ts';

const heldKey = object({ key: anyText, sealed: orNull(anyText), lockAt: orNull(time) });

// Apart from the other schemas, since pages have no use for it.
export const parseHeldKey: Parse<HeldKey> = parser(heldKey);

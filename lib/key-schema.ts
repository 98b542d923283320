import * as z from 'zod/mini';
import type { HeldKey } from './core/kept-key.ts';
import { anyText, orNull, parser, time, type Parse } from './schema-pieces.ts';

const heldKey = z.object({ key: anyText, sealed: orNull(anyText), lockAt: orNull(time) });

// Apart from the other schemas, since pages have no use for it.
export const parseHeldKey: Parse<HeldKey> = parser(heldKey);

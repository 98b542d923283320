import { joined } from '../../../lib/core/index-chunks.ts';
import { EMPTY_INDEX, type TaskIndex } from '../../../lib/core/task-index.ts';
import { chunkItem, ITEM } from '../../../lib/items.ts';
import { parseChunk, parseHead } from '../../../lib/schema.ts';

/** The index among all stored items, joined from its chunks; an empty one where there is none. */
export function storedIndex(items: Readonly<Record<string, unknown>>): TaskIndex {
  const head = parseHead(items[ITEM.head]);
  if (head === null) return EMPTY_INDEX;
  const chunks = head.chunks.map(
    ([chunk]) => [chunk, parseChunk(items[chunkItem(chunk)]) ?? []] as const,
  );
  return joined(head, new Map(chunks));
}

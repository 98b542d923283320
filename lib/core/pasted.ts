import type { ExportForm } from './export-file.ts';
import { readPaste, type Paste } from './paste.ts';
import type { ServiceId } from './service.ts';
import { whichExport } from './which-export.ts';

/** What a text says that came to a page: what exports hold beside ids, times among it, would be taken for ids. */
export type Pasted = Paste | { readonly kind: 'export'; readonly form: ExportForm };

/** Reads a text as `readPaste` does, but for an export of this extension. Never throws. */
export function readPasted(text: string, service: ServiceId): Pasted {
  const form = whichExport(text);
  return form === null ? readPaste(text, service) : { kind: 'export', form };
}

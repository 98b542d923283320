import type { Skipped } from './import-plan.ts';
import type { Unreadable } from './read-export.ts';

/** How far an export or import is; `of` is null while that is not known. */
export type Progress = { readonly done: number; readonly of: number | null };

/** What came of an export: how many tasks it has, and how many could not be read. */
export type Exported = { readonly exported: number; readonly unread: number };

/** What came of an import. */
export type Imported =
  /** Nothing was even tried. */
  | { readonly kind: 'unreadable'; readonly reason: Unreadable | 'no-access' }
  /** In bytes. */
  | { readonly kind: 'too-large'; readonly size: number; readonly most: number }
  | { readonly kind: 'over-limit'; readonly limit: number; readonly finished: number }
  | {
      readonly kind: 'imported';
      readonly added: number;
      readonly known: number;
      readonly skipped: readonly Skipped[];
      /** Why the rest was not taken; null where all was looked at. */
      readonly stopped: 'refused' | 'broken' | 'lost' | null;
    };

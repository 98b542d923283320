import { lazy } from './lazy.tsx';

/** The list of keys. */
export const { Lazy: LazyKeysDialog, preload: loadKeysDialog } = lazy(
  async () => (await import('./keys-dialog.tsx')).KeysDialog,
);

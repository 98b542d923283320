import { lazy } from './lazy.tsx';

/** Asks for the passphrase of a locked key. */
export const { Lazy: LazyUnlockForm, preload: loadUnlockForm } = lazy(
  async () => (await import('./unlock-form.tsx')).UnlockForm,
);

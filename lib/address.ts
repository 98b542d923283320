import { errandOfHash, type Errand } from './core/errand.ts';

/** Hears of the errands that the page's address names, each once; what comes back ends it. */
export function hearAddress(hear: (errand: Errand) => void): () => void {
  const look = (): void => {
    const errand = errandOfHash(location.hash);
    if (errand === null) return;
    // Done with: the same address is news when it is opened again.
    history.replaceState(null, '', location.pathname);
    hear(errand);
  };
  globalThis.addEventListener('hashchange', look);
  look();
  return () => globalThis.removeEventListener('hashchange', look);
}

import type { Settings } from './core/settings.ts';

/** Gives this page its colours, and keeps a copy of the choice for the first frame of the next page. */
export function showTheme(theme: Settings['theme']): void {
  const { dataset } = document.documentElement;
  if (dataset['theme'] === theme) return;
  dataset['theme'] = theme;
  try {
    // public/theme.js reads it.
    localStorage.setItem('theme', theme);
  } catch {
    // Some browsers are told to keep nothing: then the colours come with the first rows.
  }
}

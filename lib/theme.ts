import type { Settings } from './core/settings.ts';

/**
 * Gives this page its colours, and keeps a copy of the choice for the first frame of the next page:
 * extension storage can't be read so soon. public/theme.js, which each page loads before its styles,
 * takes the copy; where there is none, the colours come with the first rows.
 */
export function showTheme(theme: Settings['theme']): void {
  const { dataset } = document.documentElement;
  if (dataset['theme'] === theme) return;
  dataset['theme'] = theme;
  try {
    // As where none was ever chosen.
    if (theme === 'system') localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // Some browsers are told to keep nothing.
  }
}

// Each page loads this before its styles, so that its first frame has the colours of the last page:
// what is stored can't be read so soon. lib/theme.ts keeps this copy.
try {
  document.documentElement.dataset.theme = localStorage.getItem('theme') ?? 'system';
} catch {
  // Without a copy the colours come with the first rows.
}

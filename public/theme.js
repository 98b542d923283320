try {
  document.documentElement.dataset.theme = localStorage.getItem('theme') ?? '';
} catch {
  // lib/theme.ts
}

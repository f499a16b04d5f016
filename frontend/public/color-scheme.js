// Runs before the first paint, so that a page in the dark theme never flashes white. The key and the attribute are
// those of src/app/theme.ts. A file of its own, because a strict content security policy allows no inline script.
(() => {
  let mode = 'system';
  try {
    mode = localStorage.getItem('innsyn-theme') ?? 'system';
  } catch {
    // Storage may be forbidden; the system's choice is then the right one.
  }
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const scheme = mode === 'dark' || mode === 'light' ? mode : system;
  document.documentElement.setAttribute('data-color-scheme', scheme);
  document.documentElement.style.colorScheme = scheme;
})();

// Runs before the first paint, so that nobody sees a flash of the other theme.
(() => {
  let wanted = null;
  try {
    wanted = localStorage.getItem('candlefish.theme');
  } catch {
    // Storage is switched off: the system decides.
  }
  const dark =
    wanted === 'dark' || (wanted !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();

// Before the first paint: the theme that the person chose. A file of its own, since the page's policy allows no inline script.
try {
  const theme = localStorage.getItem('lundock.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be forbidden; the system's theme then holds.
}

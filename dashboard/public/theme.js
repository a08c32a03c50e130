// Before the first paint, so that a dark page never flashes light. A file of its own: the content security policy allows no inline script.
(() => {
  const wanted = localStorage.getItem('theme');
  const dark = wanted === 'dark' || (wanted !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.classList.toggle('dark', dark);
})();

/** Returns the path when it leads to a page of ours, else "/": nobody is sent elsewhere by our log-in. */
export function ownPathOf(asked: unknown): string {
  if (typeof asked !== 'string' || !asked.startsWith('/') || asked.length > 500) return '/';
  const base = 'http://ours.invalid';
  const url = URL.parse(asked, base);
  if (url?.origin !== base) return '/'; // "//other.example", "/\other.example"
  const path = `${url.pathname}${url.search}${url.hash}`;
  return path.startsWith('//') ? '/' : path;
}

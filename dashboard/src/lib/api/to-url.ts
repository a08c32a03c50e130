type Values = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Fills an Express path ("/api/trades/:tradeId") and a query; what is undefined or empty is left out. */
export function toUrl(path: string, params: Values = {}, query: Values = {}): string {
  const filled = path.replaceAll(/:([a-zA-Z]\w*)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(key, String(value));
  }
  return search.size > 0 ? `${filled}?${search.toString()}` : filled;
}

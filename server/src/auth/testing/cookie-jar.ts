/** The cookies of one browser at one host, and how they were set. */
export type CookieJar = ReturnType<typeof createCookieJar>;

export function createCookieJar() {
  const values = new Map<string, string>();
  const lines: string[] = [];
  return {
    /** Takes what a reply sets; an expired cookie is gone. */
    take(headers: Headers): void {
      for (const line of headers.getSetCookie()) {
        lines.push(line);
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        const [, expires] = /;\s*Expires=([^;]+)/i.exec(line) ?? [];
        if (value === '' || (expires !== undefined && Date.parse(expires) <= Date.now())) values.delete(name);
        else values.set(name, value);
      }
    },
    /** The header `cookie`. */
    header: (): string => [...values].map(([name, value]) => `${name}=${value}`).join('; '),
    get: (name: string): string | undefined => values.get(name),
    put: (name: string, value: string): void => void values.set(name, value),
    /** Every `set-cookie` line there was, the last one last. */
    lines: lines as readonly string[],
  };
}

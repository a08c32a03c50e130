const names = /token|secret|password|passphrase|key$/i;

/** Returns every text in a configuration whose name says that it is secret, at any depth, and the passwords of its addresses. */
export function secretsOf(config: object): readonly string[] {
  return Object.entries(config).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value === 'string') return names.test(name) ? [value] : passwordOf(value);
    return typeof value === 'object' && value !== null ? secretsOf(value) : [];
  });
}

function passwordOf(text: string): readonly string[] {
  const password = URL.canParse(text) ? new URL(text).password : '';
  return password === '' ? [] : [decodeURIComponent(password)];
}

import type { IncomingMessage } from 'node:http';

const localNames = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Whether a program or a page of this machine's sandbox asks: the host name is a loopback one (a foreign name that was pointed
 * here is refused) and a browser's request comes from a page of the sandbox itself, or is someone following a link to it.
 */
export function isLocalRequest({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  const host = headers.host ?? '';
  if (!localNames.has(host.replace(/:\d+$/, ''))) return false;
  if (headers.origin !== undefined) return headers.origin === `http://${host}`;
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none' || headers['sec-fetch-mode'] === 'navigate';
}

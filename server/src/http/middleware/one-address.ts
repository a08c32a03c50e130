import type { RequestHandler } from 'express';

const localNames: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Sends somebody who opens a page under another name of this machine (localhost for 127.0.0.1) to the one address that log-in, cookies and
 * sockets know. Other hosts and other requests pass.
 */
export function oneAddress(publicUrl: string): RequestHandler {
  const { host } = new URL(publicUrl);
  return (req, res, next) => {
    const given = req.get('host') ?? host;
    const isPage = req.method === 'GET' && req.accepts(['html', 'json']) === 'html';
    if (given === host || !isPage || !isLocal(given) || !isLocal(host)) return next();
    res.redirect(302, new URL(publicUrl).origin + req.originalUrl);
  };
}

function isLocal(host: string): boolean {
  return localNames.has(host.replace(/:\d+$/, ''));
}

import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { projectRoot } from '../project-root.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The built dashboard with made-up replies of the API, for looking at its pages. Returns its address and how to end it. */
export async function serveFakeDashboard(reply: (method: string, path: string) => unknown): Promise<{ url: string; close: () => void }> {
  const dist = process.env.DASHBOARD_DIR || join(projectRoot, 'dashboard', 'dist');
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://here');
    if (pathname.startsWith('/api/')) {
      const body = reply(request.method ?? 'GET', pathname);
      response.writeHead(body === undefined ? 401 : 200, { 'content-type': 'application/json' }).end(JSON.stringify(body ?? {}));
      return;
    }
    const file = join(dist, normalize(pathname));
    const found = existsSync(file) && statSync(file).isFile() ? file : join(dist, 'index.html');
    response.writeHead(200, { 'content-type': types[extname(found)] ?? 'application/octet-stream' });
    createReadStream(found).pipe(response);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

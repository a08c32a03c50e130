import { existsSync } from 'node:fs';
import { join } from 'node:path';
import compression from 'compression';
import express, { Router } from 'express';

/**
 * Serves the built dashboard: assets with a hash in their name for a year, everything else fresh, and index.html for each page address, so that
 * a reload stays where it was. Nothing when it is not built (a server alone).
 */
export function dashboardFiles(folder: string): Router {
  const index = join(folder, 'index.html');
  const router = Router();
  if (!existsSync(index)) return router;
  return router
    .use(compression()) // public files only: a compressed secret could be guessed by its size
    .use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false, fallthrough: false }))
    .use(express.static(folder, { index: false }))
    .get('/{*page}', (req, res, next) => {
      if (!req.accepts('html') || isForMachines(req.path)) return next();
      res.set('cache-control', 'no-cache').sendFile(index);
    });
}

function isForMachines(path: string): boolean {
  return ['/api', '/auth', '/internal', '/docs', '/socket.io'].some((prefix) => path === prefix || path.startsWith(`${prefix}/`));
}

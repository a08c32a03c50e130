import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { getOpenApiEndpoint, getReferenceEndpoint } from '@trade-executor/contracts/api/documents';
import { endpoints } from '@trade-executor/contracts/api/endpoints';
import { Router, type RequestHandler } from 'express';
import { openApiDocument } from './openapi-document.ts';
import { referencePage, referenceScript } from './reference-page.ts';

const swaggerDir = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const swaggerFiles = ['swagger-ui.css', 'swagger-ui-bundle.js'] as const;

/** Swagger's page sets styles and small pictures from within; everything else is from here. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The API's document and its reference page, for anybody: they say nothing that the contracts do not. */
export function documentRoutes(): Router {
  const document = JSON.stringify(openApiDocument(endpoints));
  const ownPolicy: RequestHandler = (_req, res, next) => {
    res.set('content-security-policy', CONTENT_SECURITY_POLICY);
    next();
  };
  const router = Router()
    .get(getOpenApiEndpoint.path, (_req, res) => void res.type('application/json').send(document))
    .use(getReferenceEndpoint.path, ownPolicy)
    .get(getReferenceEndpoint.path, (_req, res) => void res.type('html').send(referencePage))
    .get(`${getReferenceEndpoint.path}/start.js`, (_req, res) => void res.type('text/javascript').send(referenceScript));
  for (const file of swaggerFiles) {
    router.get(`${getReferenceEndpoint.path}/${file}`, (_req, res) => res.sendFile(file, { root: swaggerDir, maxAge: '1d' }));
  }
  return router;
}

import { endpoints } from '@trade-executor/contracts/api/endpoints';
import type { Router } from 'express';
import type { ApiDeps } from '../../../services/api-deps.ts';
import { apiHandlers } from './api-handlers.ts';
import { mountEndpoints } from './mount-endpoints.ts';

/** The HTTP API for people, without signing in and the documents. Behind auth's gate. */
export function apiRoutes(deps: ApiDeps): Router {
  const handlers = apiHandlers(deps);
  const names = Object.keys(handlers) as (keyof typeof handlers)[];
  return mountEndpoints({ mounted: names.map((name) => ({ endpoint: endpoints[name], handler: handlers[name] })), deps });
}

import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';

export const getOpenApiEndpoint = defineEndpoint({
  method: 'get',
  path: '/api/openapi.json',
  summary: 'This API as OpenAPI 3.1',
  roles: 'anyone',
  reply: z.record(z.string(), z.unknown()),
});

export const getReferenceEndpoint = defineEndpoint({
  method: 'get',
  path: '/docs',
  summary: 'The reference page',
  roles: 'anyone',
  reply: z.string(),
  contentType: 'text/html',
});

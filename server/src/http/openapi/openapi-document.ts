import type { Endpoint } from '@trade-executor/contracts/api/endpoint';
import { z } from 'zod';
import { namedSchemas } from './named-schemas.ts';
import { toOperation, withoutAddress, type JsonObject } from './to-operation.ts';

export type OpenApiDocument = {
  readonly openapi: '3.1.0';
  readonly info: JsonObject;
  readonly paths: Readonly<Record<string, Readonly<Record<string, JsonObject>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonObject>>; readonly securitySchemes: JsonObject };
};

const reference = (name: string): string => `#/components/schemas/${name}`;

/** The API as OpenAPI 3.1, made of its endpoints: what is not in them is not in it. */
export function openApiDocument(endpoints: Readonly<Record<string, Endpoint>>): OpenApiDocument {
  const registry = z.registry<{ id?: string }>();
  for (const [name, schema] of Object.entries(namedSchemas)) registry.add(schema, { id: name });
  for (const [name, { reply }] of Object.entries(endpoints)) if (!registry.has(reply)) registry.add(reply, { id: replyName(name) });
  const { schemas } = z.toJSONSchema(registry, { uri: reference, io: 'output', unrepresentable: 'any' });

  const paths: Record<string, Record<string, JsonObject>> = {};
  for (const [name, endpoint] of Object.entries(endpoints)) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}');
    const id = registry.get(endpoint.reply)?.id ?? replyName(name);
    paths[path] = { ...paths[path], [endpoint.method]: toOperation(name, endpoint, { $ref: reference(id) }) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Trade Executor',
      version: '1',
      description:
        'Money and quantities are decimal strings. Lists answer {items, nextCursor}; errors are application/problem+json. ' +
        'What changes something needs the header x-csrf-token (from GET /api/me) and comes from a page of ours.',
    },
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, withoutAddress({ ...schema })])),
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-sid', description: 'Set by GET /auth/login; “sid” on http://localhost.' },
        csrfToken: { type: 'apiKey', in: 'header', name: 'x-csrf-token' },
      },
    },
  };
}

const replyName = (name: string): string => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}Reply`;

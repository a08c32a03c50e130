import type { Endpoint } from '@trade-executor/contracts/api/endpoint';
import { z } from 'zod';

export type JsonObject = Readonly<Record<string, unknown>>;

const safeMethods: ReadonlySet<string> = new Set(['get']);
const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

/** One endpoint as an OpenAPI operation. @param reply what the reply's schema is called */
export function toOperation(name: string, endpoint: Endpoint, reply: JsonObject): JsonObject {
  const { method, path, summary, roles, body, status = 200, contentType = 'application/json', idempotent = false } = endpoint;
  const isOpen = roles === 'anyone';
  const isSafe = safeMethods.has(method);
  const isRedirect = status >= 300;
  return {
    operationId: name,
    summary,
    description:
      typeof roles === 'string' ? `For ${roles === 'anyone' ? 'anyone' : 'everybody who is signed in'}.` : `For ${roles.join(', ')}.`,
    tags: [tagOf(path)],
    parameters: [
      ...parametersOf(endpoint.params, 'path'),
      ...parametersOf(endpoint.query, 'query'),
      ...(idempotent ? [idempotencyKey] : []),
    ],
    ...(body === undefined ? {} : { requestBody: { required: true, content: { 'application/json': { schema: inputSchema(body) } } } }),
    responses: {
      [String(status)]: isRedirect
        ? { description: 'Goes elsewhere' }
        : { description: 'Done', content: { [contentType]: { schema: reply } } },
      default: { description: 'Why not', content: problem },
    },
    security: isOpen ? [] : [isSafe ? { session: [] } : { session: [], csrfToken: [] }],
  };
}

/** A schema as a part of a document: it has no address of its own. */
export function withoutAddress(schema: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$id' && key !== '$schema'));
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'The same key with the same input gets the same reply; with other input 409.',
  schema: { type: 'string', minLength: 1, maxLength: 200 },
};

function tagOf(path: string): string {
  const [, first = '', second = ''] = path.split('/');
  return first === 'api' ? second.replace(/\..*$/, '') : first;
}

function parametersOf(schema: z.ZodType | undefined, place: 'path' | 'query'): JsonObject[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = inputSchema(schema) as {
    readonly properties?: Readonly<Record<string, JsonObject>>;
    readonly required?: readonly string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

function inputSchema(schema: z.ZodType): JsonObject {
  return withoutAddress({ ...z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) });
}

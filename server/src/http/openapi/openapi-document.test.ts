import { endpoints } from '@trade-executor/contracts/api/endpoints';
import { expect, test } from 'vitest';
import { openApiDocument } from './openapi-document.ts';

// As people get it.
const document: unknown = JSON.parse(JSON.stringify(openApiDocument(endpoints)));
const { openapi, paths, components } = document as ReturnType<typeof openApiDocument>;

function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => (key === '$ref' && typeof item === 'string' ? [item] : referencesIn(item)));
}

function find(reference: string): unknown {
  const [root, ...steps] = reference.split('/');
  if (root !== '#') return undefined;
  return steps.reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step.replaceAll('~1', '/')], document);
}

test('every endpoint is in it under its address and method, with a name of its own', () => {
  expect(openapi).toBe('3.1.0');
  for (const [name, { method, path }] of Object.entries(endpoints)) {
    expect(paths[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method], `${method} ${path}`).toMatchObject({ operationId: name });
  }
});

test('every reference leads somewhere, and nothing has an address that OpenAPI does not know', () => {
  const references = referencesIn(document);
  expect(references.length).toBeGreaterThan(50);
  for (const reference of new Set(references)) expect(find(reference), reference).toBeTypeOf('object');
  expect(JSON.stringify(document)).not.toContain('"$id"');
  expect(JSON.stringify(document)).not.toContain('__shared');
});

test('every parameter in an address is described, and required', () => {
  for (const [path, operations] of Object.entries(paths)) {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    for (const operation of Object.values(operations)) {
      const parameters = operation['parameters'] as readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
      const described = parameters.filter(({ in: place, required }) => place === 'path' && required).map(({ name }) => name);
      expect(described, path).toEqual(inPath);
    }
  }
});

test('what changes something asks for the session and the token; every refusal is a problem', () => {
  for (const [name, { method, path, roles }] of Object.entries(endpoints)) {
    const operation = paths[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method];
    const wanted = roles === 'anyone' ? [] : [method === 'get' ? { session: [] } : { session: [], csrfToken: [] }];
    expect(operation?.['security'], name).toEqual(wanted);
    expect(operation).toMatchObject({
      responses: { default: { content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } } },
    });
  }
});

test('views are named once and used by name', () => {
  expect(Object.keys(components.schemas)).toEqual(expect.arrayContaining(['TradeView', 'ReceiptView', 'Problem', 'ListTradesReply']));
  expect(components.schemas['ListTradesReply']).toMatchObject({
    properties: { items: { items: { $ref: '#/components/schemas/TradeView' } } },
  });
});

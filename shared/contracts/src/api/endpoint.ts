import { z } from 'zod';

export const roles = ['trader', 'provider', 'owner', 'admin', 'support'] as const;
/** What somebody may do here; one person may have several. support: reads everything, changes nothing. */
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

export const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;
export type Method = (typeof methods)[number];

/** What is told in pieces, row by row. */
export const tableTypes = ['text/csv', 'application/x-ndjson'] as const;
export type TableType = (typeof tableTypes)[number];

/** One address of the HTTP API: who may call it, what it takes and what it answers. Errors are `Problem`s. */
export type Endpoint = {
  readonly method: Method;
  /** Express style: "/api/trades/:tradeId". */
  readonly path: `/${string}`;
  readonly summary: string;
  /** anyone: without a session · signed-in: any role · a list: one of them. */
  readonly roles: 'anyone' | 'signed-in' | readonly Role[];
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly reply: z.ZodType;
  /** 200 when not said. */
  readonly status?: number;
  /** application/json when not said. */
  readonly contentType?: 'text/html' | TableType;
  /** Takes the header Idempotency-Key: the same key with the same input gets the same reply, with other input 409. */
  readonly idempotent?: boolean;
};

/** Returns the endpoint with its exact types. */
export function defineEndpoint<const E extends Endpoint>(endpoint: E): E {
  return endpoint;
}

type Parsed<E extends Endpoint, K extends 'params' | 'query' | 'body'> = E[K] extends z.ZodType ? z.output<E[K]> : undefined;
type Sent<E extends Endpoint, K extends 'params' | 'query' | 'body'> = E[K] extends z.ZodType ? z.input<E[K]> : undefined;

/** What the server's handler gets. */
export type ParamsOf<E extends Endpoint> = Parsed<E, 'params'>;
export type QueryOf<E extends Endpoint> = Parsed<E, 'query'>;
export type BodyOf<E extends Endpoint> = Parsed<E, 'body'>;
/** What the client gives. */
export type ParamsFor<E extends Endpoint> = Sent<E, 'params'>;
export type QueryFor<E extends Endpoint> = Sent<E, 'query'>;
export type BodyFor<E extends Endpoint> = Sent<E, 'body'>;
export type ReplyOf<E extends Endpoint> = z.output<E['reply']>;

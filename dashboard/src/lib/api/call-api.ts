import type { BodyFor, Endpoint, ParamsFor, QueryFor, ReplyOf } from '@trade-executor/contracts/api/endpoint';
import { noAnswer, readProblem, unreadableReply } from './api-problem.ts';
import { toUrl } from './to-url.ts';

export type CallInput<E extends Endpoint> = (ParamsFor<E> extends undefined ? unknown : { readonly params: ParamsFor<E> }) &
  (QueryFor<E> extends undefined ? unknown : { readonly query?: Partial<QueryFor<E>> }) &
  (BodyFor<E> extends undefined ? unknown : { readonly body: BodyFor<E> });

/** The same, as it goes into an address. */
type PlainInput = { params?: Parameters<typeof toUrl>[1]; query?: Parameters<typeof toUrl>[2]; body?: unknown };

export type CallOptions = { readonly signal?: AbortSignal; readonly csrfToken?: string; readonly idempotencyKey?: string };

/** Returns the checked reply of an endpoint. Throws ApiProblem whatever goes wrong. */
export async function callApi<E extends Endpoint>(endpoint: E, input: CallInput<E>, options: CallOptions = {}): Promise<ReplyOf<E>> {
  const { params, query, body } = input as PlainInput;
  const response = await fetch(toUrl(endpoint.path, params, query), {
    method: endpoint.method.toUpperCase(),
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(options.csrfToken === undefined ? {} : { 'x-csrf-token': options.csrfToken }),
      ...(options.idempotencyKey === undefined ? {} : { 'idempotency-key': options.idempotencyKey }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(options.signal ? { signal: options.signal } : {}),
  }).catch((error: unknown) => {
    throw error instanceof DOMException && error.name === 'AbortError' ? error : noAnswer();
  });
  if (!response.ok) throw await readProblem(response);
  const parsed = endpoint.reply.safeParse(response.status === 204 ? undefined : await response.json().catch(() => undefined));
  if (!parsed.success) throw unreadableReply(response.headers.get('x-request-id') ?? '');
  return parsed.data as ReplyOf<E>;
}

import { StaleSourcesReply } from '@trade-executor/contracts/internal/messages';
import { Problem } from '@trade-executor/contracts/problem';
import { err, ok } from '@trade-executor/domain/result';
import type { Result } from '@trade-executor/domain/result';
import type { z } from 'zod';
import type { ServerError } from './server-error.ts';

export type ServerRequestDeps = {
  /** Without `/internal`. */
  readonly baseUrl: string;
  readonly token: string;
  readonly timeoutMs: number;
  readonly newRequestId: () => string;
};

export type ServerRequest = <T>(
  method: 'GET' | 'POST',
  path: string,
  schema: z.ZodType<T>,
  body?: unknown,
) => Promise<Result<T, ServerError>>;

/** One request under `/internal` with the service token; never throws, never repeats. */
export function createServerRequest({ baseUrl, token, timeoutMs, newRequestId }: ServerRequestDeps): ServerRequest {
  return async (method, path, schema, body) => {
    const requestId = newRequestId();
    const headers = { authorization: `Bearer ${token}`, 'x-request-id': requestId, 'content-type': 'application/json' };
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      const response = await fetch(`${baseUrl}/internal${path}`, {
        method,
        headers,
        signal,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return readReply({ schema, status: response.status, text: await response.text(), requestId });
    } catch (error) {
      return err({ code: 'UNREACHABLE', requestId, reason: error instanceof Error ? error.message : String(error) });
    }
  };
}

type Reply<T> = { readonly schema: z.ZodType<T>; readonly status: number; readonly text: string; readonly requestId: string };

function readReply<T>({ schema, status, text, requestId }: Reply<T>): Result<T, ServerError> {
  const body = parseJson(text);
  if (status >= 200 && status < 300) {
    const value = schema.safeParse(body);
    return value.success ? ok(value.data) : err({ code: 'BAD_REPLY', requestId, status, reason: value.error.message });
  }
  const stale = status === 409 ? StaleSourcesReply.safeParse(body) : null;
  if (stale?.success === true) return err({ code: 'SOURCES_STALE', requestId, version: stale.data.version });
  const problem = Problem.safeParse(body);
  if (problem.success) return err({ code: 'PROBLEM', requestId: problem.data.requestId, status, problem: problem.data });
  return err({ code: 'BAD_REPLY', requestId, status, reason: 'the reply is not a problem document' });
}

/** `{}` for an empty body, null for what is no JSON. */
function parseJson(text: string): unknown {
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

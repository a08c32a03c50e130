import type { Problem } from '@trade-executor/contracts/problem';

/** Why the server gave no usable answer. */
export type ServerError =
  | { readonly code: 'UNREACHABLE'; readonly requestId: string; readonly reason: string } // no answer, or not in time
  | { readonly code: 'SOURCES_STALE'; readonly requestId: string; readonly version: number }
  | { readonly code: 'PROBLEM'; readonly requestId: string; readonly status: number; readonly problem: Problem }
  | { readonly code: 'BAD_REPLY'; readonly requestId: string; readonly status: number; readonly reason: string }; // not of the contract

const worthRepeating = new Set([401, 403, 408, 425, 429]);

/**
 * True when the same request may succeed later: the server is away, overloaded, or does not know our token (yet).
 * False for a request that the server has read and refuses: repeating it would hold up its channel for ever.
 */
export function isTransient(error: ServerError): boolean {
  if (error.code === 'UNREACHABLE') return true;
  if (error.code === 'SOURCES_STALE') return false;
  return error.status >= 500 || error.status < 400 || worthRepeating.has(error.status);
}

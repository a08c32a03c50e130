import type { Endpoint, ReplyOf } from '@trade-executor/contracts/api/endpoint';
import { useCallback } from 'react';
import { callApi, type CallInput } from '../../../lib/api/call-api.ts';
import { useMe } from './use-me.ts';

/** For requests that change something: carries the CSRF token, and an idempotency key where the endpoint takes one. */
export function useCall(): <E extends Endpoint>(endpoint: E, input: CallInput<E>) => Promise<ReplyOf<E>> {
  const { csrfToken } = useMe();
  return useCallback(
    (endpoint, input) => callApi(endpoint, input, { csrfToken, ...(endpoint.idempotent ? { idempotencyKey: crypto.randomUUID() } : {}) }),
    [csrfToken],
  );
}

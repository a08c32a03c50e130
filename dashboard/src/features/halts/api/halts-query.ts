import { listHaltsEndpoint } from '@trade-executor/contracts/api/halts';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api/call-api.ts';

/** What is halted now and concerns the person, and the switches they may pull. */
export const haltsQuery = queryOptions({
  queryKey: ['halts'],
  queryFn: ({ signal }) => callApi(listHaltsEndpoint, {}, { signal }),
});

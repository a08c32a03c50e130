import { meEndpoint, type Me } from '@trade-executor/contracts/api/me';
import { queryOptions } from '@tanstack/react-query';
import { ApiProblem } from '../../../lib/api/api-problem.ts';
import { callApi } from '../../../lib/api/call-api.ts';

/** Who is signed in; null: nobody. */
export const meQuery = queryOptions<Me | null>({
  queryKey: ['me'],
  staleTime: Infinity,
  queryFn: async ({ signal }) => {
    try {
      return await callApi(meEndpoint, {}, { signal });
    } catch (error) {
      if (error instanceof ApiProblem && error.problem.status === 401) return null;
      throw error;
    }
  },
});

import { QueryCache, QueryClient } from '@tanstack/react-query';
import { forgetSession } from '../features/session/api/use-log-out.ts';
import { ApiProblem } from '../lib/api/api-problem.ts';

/** Asks again only where the network or the server was at fault; a session that has ended leads to the log-in page. */
export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof ApiProblem && error.problem.status === 401) forgetSession(client);
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => failures < 2 && isWorthRetrying(error),
        networkMode: 'always', // the machine's own server answers without internet
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  return client;
}

function isWorthRetrying(error: unknown): boolean {
  return error instanceof ApiProblem && (error.problem.code === 'NO_ANSWER' || error.problem.status >= 500);
}

import type { InstallRoutes } from './install-routes.ts';

export const gatewayRoute: InstallRoutes = (router, { baseUrl }) => {
  const url = () => `${baseUrl().replace('http', 'ws')}/gateway`;
  router.get('/gateway', (_request, response) => void response.json({ url: url() }));
  router.get('/gateway/bot', (_request, response) => {
    const limit = { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 };
    response.json({ url: url(), shards: 1, session_start_limit: limit });
  });
};

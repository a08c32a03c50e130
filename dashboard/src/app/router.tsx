import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Page } from '../components/layout/page.tsx';
import { ErrorState } from '../components/state/error-state.tsx';
import { toUrl } from '../lib/api/to-url.ts';
import { SkeletonRows } from '../components/ui/skeleton.tsx';
import { FeedFilter } from '../features/feed/feed-filter.ts';
import { ReceiptFilter } from '../features/receipts/receipt-filter.ts';
import { HistoryFilter } from '../features/trades/history-filter.ts';
import { SessionGate } from '../features/session/components/session-gate.tsx';
import { AdminTab } from '../features/admin/admin-tab.ts';
import { SettingsTab } from '../features/settings/settings-tab.ts';
import { NotFoundPage } from './not-found-page.tsx';

const rootRoute = createRootRoute({ component: SessionGate, notFoundComponent: NotFoundPage });
const getParentRoute = () => rootRoute;

const routeTree = rootRoute.addChildren([
  createRoute({
    getParentRoute,
    path: '/',
    component: lazyRouteComponent(() => import('../features/overview/components/overview-page.tsx'), 'OverviewPage'),
  }),
  createRoute({ getParentRoute, path: '/login', component: () => null }),
  createRoute({
    getParentRoute,
    path: '/copiers',
    component: lazyRouteComponent(() => import('../features/copiers/components/copiers-page.tsx'), 'CopiersPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/copiers/$copierId',
    component: lazyRouteComponent(() => import('../features/copiers/components/copier-page.tsx'), 'CopierPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/providers',
    component: lazyRouteComponent(() => import('../features/providers/components/providers-page.tsx'), 'ProvidersPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/providers/$providerId',
    component: lazyRouteComponent(() => import('../features/providers/components/provider-page.tsx'), 'ProviderPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/providers/$providerId/settings',
    component: lazyRouteComponent(
      () => import('../features/copier-settings/components/provider-settings-page.tsx'),
      'ProviderSettingsPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/communities/$communityId/settings',
    component: lazyRouteComponent(
      () => import('../features/copier-settings/components/community-settings-page.tsx'),
      'CommunitySettingsPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/trades',
    validateSearch: (search) => HistoryFilter.parse(search),
    component: lazyRouteComponent(() => import('../features/trades/components/history-page.tsx'), 'HistoryPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/trades/$tradeId',
    component: lazyRouteComponent(() => import('../features/trades/components/trade-page.tsx'), 'TradePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/feed',
    validateSearch: (search) => FeedFilter.parse(search),
    component: lazyRouteComponent(() => import('../features/feed/components/feed-page.tsx'), 'FeedPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/lab',
    component: lazyRouteComponent(() => import('../features/lab/components/lab-page.tsx'), 'LabPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/halts',
    component: lazyRouteComponent(() => import('../features/halts/components/halts-page.tsx'), 'HaltsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/receipts',
    validateSearch: (search) => ReceiptFilter.parse(search),
    component: lazyRouteComponent(() => import('../features/receipts/components/receipts-page.tsx'), 'ReceiptsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/receipts/$receiptId',
    component: lazyRouteComponent(() => import('../features/receipts/components/receipt-page.tsx'), 'ReceiptPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/settings',
    validateSearch: (search) => SettingsTab.parse(search),
    component: lazyRouteComponent(() => import('../features/settings/components/settings-page.tsx'), 'SettingsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/admin',
    validateSearch: (search) => AdminTab.parse(search),
    component: lazyRouteComponent(() => import('../features/admin/components/admin-page.tsx'), 'AdminPage'),
  }),
]);

export const router = createRouter({
  routeTree,
  // Values stay texts: read as JSON, a Discord id would become a number and lose its last digits.
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => toUrl('', {}, search),
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultPendingMs: 150,
  defaultPendingComponent: () => <SkeletonRows rows={6} className="mx-auto max-w-[1280px] pt-10" />,
  defaultErrorComponent: ({ error }) => (
    <Page title="Something broke">
      <ErrorState error={error} onRetry={() => location.reload()} />
    </Page>
  ),
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

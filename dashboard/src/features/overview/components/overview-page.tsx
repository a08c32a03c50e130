import { useQuery } from '@tanstack/react-query';
import { Page } from '../../../components/layout/page.tsx';
import { QueryState } from '../../../components/state/query-state.tsx';
import { ConfirmationsCard } from '../../confirmations/components/confirmations-card.tsx';
import { useHasRole, useMe } from '../../session/api/use-me.ts';
import { overviewQuery } from '../api/overview-queries.ts';
import { EquityCard } from './equity-card.tsx';
import { OpenTradesCard } from './open-trades-card.tsx';
import { OverviewSkeleton } from './overview-skeleton.tsx';
import { OverviewStats } from './overview-stats.tsx';
import { RecentReceiptsCard } from './recent-receipts-card.tsx';
import { RoleOverview } from './role-overview.tsx';

export function OverviewPage() {
  const { displayName } = useMe();
  const isTrader = useHasRole('trader');
  return (
    <Page title="Overview" hint={`Welcome, ${displayName}.${isTrader ? ' This is how your copied trades stand.' : ''}`}>
      {isTrader ? <TraderOverview /> : <RoleOverview />}
    </Page>
  );
}

function TraderOverview() {
  const overview = useQuery(overviewQuery);
  return (
    <QueryState query={overview} skeleton={<OverviewSkeleton />}>
      {(data) => (
        <div className="grid grid-cols-1 gap-4 lg:gap-5">
          <ConfirmationsCard />
          <OverviewStats overview={data} />
          <EquityCard overview={data} />
          <OpenTradesCard overview={data} />
          <RecentReceiptsCard receipts={data.recentReceipts} />
        </div>
      )}
    </QueryState>
  );
}

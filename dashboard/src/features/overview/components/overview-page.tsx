import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { UserRoundPlus } from 'lucide-react';
import { Page } from '../../../components/layout/page.tsx';
import { EmptyState } from '../../../components/state/empty-state.tsx';
import { QueryState } from '../../../components/state/query-state.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { Card } from '../../../components/ui/card.tsx';
import { useHasRole, useMe } from '../../session/api/use-me.ts';
import { overviewQuery } from '../api/overview-queries.ts';
import { EquityCard } from './equity-card.tsx';
import { OpenTradesCard } from './open-trades-card.tsx';
import { OverviewSkeleton } from './overview-skeleton.tsx';
import { OverviewStats } from './overview-stats.tsx';
import { RecentReceiptsCard } from './recent-receipts-card.tsx';

export function OverviewPage() {
  const { displayName } = useMe();
  const isTrader = useHasRole('trader');
  return (
    <Page title="Overview" hint={`Welcome, ${displayName}.${isTrader ? ' This is how your copied trades stand.' : ''}`}>
      {isTrader ? <TraderOverview /> : <NothingCopied />}
    </Page>
  );
}

function TraderOverview() {
  const overview = useQuery(overviewQuery);
  return (
    <QueryState query={overview} skeleton={<OverviewSkeleton />}>
      {(data) => (
        <div className="grid grid-cols-1 gap-4 lg:gap-5">
          <OverviewStats overview={data} />
          <EquityCard overview={data} />
          <OpenTradesCard overview={data} />
          <RecentReceiptsCard receipts={data.recentReceipts} />
        </div>
      )}
    </QueryState>
  );
}

/** For those who copy nobody: where their own work is, or how to begin. */
function NothingCopied() {
  const isProvider = useHasRole('provider');
  const runsThis = useHasRole('admin', 'support');
  const text = isProvider
    ? 'What you posted, how it was read and what was refused stands under Signals. Equity and positions appear here once you copy somebody yourself.'
    : 'Once your community’s owner has set up a copier for you, your equity, positions and receipts appear here.';
  return (
    <Card>
      <EmptyState
        icon={UserRoundPlus}
        title={isProvider ? 'Your calls are under Signals' : 'You copy nobody yet'}
        action={
          <div className="flex flex-wrap justify-center gap-2">
            <Button asChild variant="primary">
              <Link to="/feed">See the signals</Link>
            </Button>
            {runsThis ? (
              <Button asChild>
                <Link to="/admin">How the installation runs</Link>
              </Button>
            ) : null}
          </div>
        }
      >
        {text}
      </EmptyState>
    </Card>
  );
}

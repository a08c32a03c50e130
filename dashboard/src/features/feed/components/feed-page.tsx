import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { ArrowLeft, Radio } from 'lucide-react';
import { LoadMore } from '../../../components/state/load-more.tsx';
import { Page } from '../../../components/layout/page.tsx';
import { SubSections } from '../../../components/layout/sub-sections.tsx';
import { EmptyState } from '../../../components/state/empty-state.tsx';
import { ErrorState } from '../../../components/state/error-state.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { Card } from '../../../components/ui/card.tsx';
import { SkeletonRows } from '../../../components/ui/skeleton.tsx';
import { useHasRole, useMe } from '../../session/api/use-me.ts';
import { signalsQuery } from '../api/signals-query.ts';
import { SignalCard } from './signal-card.tsx';

export function FeedPage() {
  const filter = useSearch({ from: '/feed' });
  const signals = useInfiniteQuery(signalsQuery(filter));
  const isOne = filter.messageId !== undefined;
  const isTrader = useHasRole('trader');
  const hasRole = useMe().roles.length > 0;
  const items = signals.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title="Signals"
      hint={isTrader ? 'What providers posted, how it was read, and what it meant for you' : 'What was posted, and how it was read'}
      action={
        isOne ? (
          <Button asChild variant="ghost">
            <Link to="/feed">
              <ArrowLeft /> All signals
            </Link>
          </Button>
        ) : undefined
      }
    >
      <SubSections of="/feed" />
      <div className="max-w-3xl">
        {signals.isPending ? <SkeletonRows rows={6} /> : null}
        {signals.isError && items.length === 0 ? (
          <Card>
            <ErrorState error={signals.error} onRetry={() => void signals.refetch()} />
          </Card>
        ) : null}
        {signals.isSuccess && items.length === 0 ? (
          <Card>
            <EmptyState icon={Radio} title={isOne ? 'This message is not among your signals' : 'No signals yet'}>
              {isOne
                ? 'It was no signal, or is not of a provider whose messages you see.'
                : hasRole
                  ? 'When a provider posts in a mapped Discord channel, the message and how it was read appear here by themselves.'
                  : 'You see signals here once you copy a provider or are one. Ask the owner of your Discord community.'}
            </EmptyState>
          </Card>
        ) : null}
        <ul className="grid grid-cols-1 gap-4">
          {items.map((signal) => (
            <li key={`${signal.channelId}-${signal.messageId}`}>
              <SignalCard signal={signal} />
            </li>
          ))}
        </ul>
        <LoadMore query={signals} />
      </div>
    </Page>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Radio, SlidersHorizontal } from 'lucide-react';
import { Ago } from '../../../components/figures/time.tsx';
import { EmptyState } from '../../../components/state/empty-state.tsx';
import { QueryState } from '../../../components/state/query-state.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { Card, CardHeader } from '../../../components/ui/card.tsx';
import { shortId } from '../../../lib/short-id.ts';
import { useMe } from '../../session/api/use-me.ts';
import { EditSource } from '../../sources/components/edit-source.tsx';
import { sourcesQuery } from '../api/overview-queries.ts';

/** The mapped channels of one's own communities. */
export function OwnSourcesCard() {
  const { communityIds } = useMe();
  const sources = useQuery(sourcesQuery);
  const nameOf = (communityId: string) =>
    sources.data?.items.find((source) => source.communityId === communityId)?.communityName ?? shortId(communityId);
  return (
    <Card>
      <CardHeader
        title="Your sources"
        hint="Channels of your communities whose messages are read as signals"
        action={
          <div className="flex flex-wrap gap-2">
            <Button asChild size="small">
              <Link to="/feed">See the signals</Link>
            </Button>
            {communityIds.map((communityId) => (
              <Button key={communityId} asChild size="small">
                <Link to="/communities/$communityId/settings" params={{ communityId }}>
                  <SlidersHorizontal /> Default settings{communityIds.length > 1 ? ` of ${nameOf(communityId)}` : ''}
                </Link>
              </Button>
            ))}
          </div>
        }
      />
      <QueryState query={sources}>
        {({ items }) => {
          const own = items.filter(({ communityId }) => communityIds.includes(communityId));
          return own.length === 0 ? (
            <EmptyState icon={Radio} title="No channel is mapped yet">
              The administrator of this installation maps Discord channels to providers, with a seed file.
            </EmptyState>
          ) : (
            <ul>
              {own.map((source) => (
                <li key={source.sourceId} className="flex items-center gap-4 border-t px-4 py-3 text-sm first:border-t-0 sm:px-5">
                  <span className="min-w-0 flex-1 leading-snug">
                    <span className="block font-medium">{source.providerName}</span>
                    <span className="block truncate text-[13px] text-muted">
                      {source.communityName} · channel <span className="num">{source.channelId}</span>
                    </span>
                  </span>
                  <span className="num shrink-0 text-xs text-muted">
                    {source.lastMessageAt === null ? 'No message yet' : <Ago at={source.lastMessageAt} />}
                  </span>
                  <EditSource source={source} />
                </li>
              ))}
            </ul>
          );
        }}
      </QueryState>
    </Card>
  );
}

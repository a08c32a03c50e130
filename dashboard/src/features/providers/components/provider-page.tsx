import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ArrowLeft, SlidersHorizontal } from 'lucide-react';
import { Page } from '../../../components/layout/page.tsx';
import { QueryState } from '../../../components/state/query-state.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { Card, CardBody, CardHeader } from '../../../components/ui/card.tsx';
import { providerQuery } from '../api/provider-queries.ts';
import { AuthorsCard } from './authors-card.tsx';
import { LimitsCard } from './limits-card.tsx';
import { ProfileEditor } from './profile-editor.tsx';
import { ProviderFacts } from './provider-facts.tsx';
import { ReadingCard } from './reading-card.tsx';

export function ProviderPage() {
  const { providerId } = useParams({ from: '/providers/$providerId' });
  const provider = useQuery(providerQuery(providerId));
  return (
    <Page
      title={provider.data?.name ?? 'Provider'}
      hint={provider.data?.communityName}
      action={
        <Button asChild variant="ghost">
          <Link to="/providers">
            <ArrowLeft /> All providers
          </Link>
        </Button>
      }
    >
      <div className="grid max-w-3xl grid-cols-1 gap-4 lg:gap-5">
        <QueryState query={provider}>
          {(data) => (
            <>
              <Card>
                <CardHeader
                  title="Signals"
                  hint={
                    data.profile === null
                      ? `How ${data.name} is read is set by ${data.name} and the owner of ${data.communityName}.`
                      : undefined
                  }
                />
                <CardBody className="grid gap-4">
                  <ProviderFacts provider={data} />
                  {data.profile === null ? null : (
                    <div className="flex flex-wrap gap-2">
                      <Button asChild size="small">
                        <Link to="/providers/$providerId/settings" params={{ providerId }}>
                          <SlidersHorizontal /> Suggested settings
                        </Link>
                      </Button>
                      {data.mayEdit.authors ? (
                        <Button asChild size="small">
                          <Link to="/communities/$communityId/settings" params={{ communityId: data.communityId }}>
                            Defaults of {data.communityName}
                          </Link>
                        </Button>
                      ) : null}
                    </div>
                  )}
                </CardBody>
              </Card>
              {data.profile === null ? null : <ReadingCard providerId={data.providerId} />}
              {data.limits === null ? null : <LimitsCard provider={data} limits={data.limits} />}
              {data.authorIds === null ? null : <AuthorsCard provider={data} authorIds={data.authorIds} />}
              {data.profile === null ? null : <ProfileEditor provider={data} profile={data.profile} />}
            </>
          )}
        </QueryState>
      </div>
    </Page>
  );
}

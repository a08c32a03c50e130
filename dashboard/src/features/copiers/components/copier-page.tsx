import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ArrowLeft, ReceiptText } from 'lucide-react';
import { Page } from '../../../components/layout/page.tsx';
import { QueryState } from '../../../components/state/query-state.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { Card, CardBody, CardHeader } from '../../../components/ui/card.tsx';
import { shortId } from '../../../lib/short-id.ts';
import { GoingLiveCard } from '../../promotion/components/going-live-card.tsx';
import { copierQuery } from '../api/copier-queries.ts';
import { CopierSettings } from './copier-settings.tsx';
import { PauseSwitch } from './pause-switch.tsx';

export function CopierPage() {
  const { copierId } = useParams({ from: '/copiers/$copierId' });
  const copier = useQuery(copierQuery(copierId));
  return (
    <Page
      title={copier.data ? `Copying ${copier.data.providerName}` : 'Copier'}
      hint={copier.data ? `${copier.data.communityName} · account ${shortId(copier.data.accountId)}` : undefined}
      action={
        <div className="flex flex-wrap gap-2">
          <Button asChild variant="ghost">
            <Link to="/copiers">
              <ArrowLeft /> All copiers
            </Link>
          </Button>
          <Button asChild>
            <Link to="/receipts" search={{ copierId }}>
              <ReceiptText /> Its receipts
            </Link>
          </Button>
        </div>
      }
    >
      <div className="grid max-w-3xl grid-cols-1 gap-4 lg:gap-5">
        <QueryState query={copier}>
          {(data) => (
            <>
              <Card>
                <CardHeader title="On or off" hint="When paused, new calls open nothing. What is open is looked after all the same." />
                <CardBody>
                  <PauseSwitch copier={data} />
                </CardBody>
              </Card>
              <GoingLiveCard copierId={data.copierId} />
              <CopierSettings copier={data} />
            </>
          )}
        </QueryState>
      </div>
    </Page>
  );
}

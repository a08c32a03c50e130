import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { DateTime } from '../../../components/figures/time.tsx';
import { Page } from '../../../components/layout/page.tsx';
import { QueryState } from '../../../components/state/query-state.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { Card, CardBody } from '../../../components/ui/card.tsx';
import { receiptQuery } from '../api/receipt-query.ts';
import { receiptTitle, verdictWords } from '../receipt-words.ts';
import { ReceiptDetails } from './receipt-details.tsx';
import { VerdictMark } from './verdict-mark.tsx';

export function ReceiptPage() {
  const { receiptId } = useParams({ from: '/receipts/$receiptId' });
  const receipt = useQuery(receiptQuery(receiptId));
  return (
    <Page title="Receipt" hint="What was decided, by which rules and with which numbers">
      <Card className="max-w-3xl">
        <QueryState query={receipt}>
          {(data) => (
            <>
              <header className="flex flex-wrap items-start gap-4 px-4 pt-5 pb-5 sm:px-5">
                <VerdictMark verdict={data.verdict} />
                <div className="min-w-0 flex-1">
                  <h2 className="font-semibold">{receiptTitle(data)}</h2>
                  <p className="text-sm text-muted">
                    {verdictWords(data)}
                    {data.providerName ? ` · ${data.providerName}` : ''} · <DateTime at={data.at} />
                  </p>
                </div>
                {data.trade ? (
                  <Button asChild>
                    <Link to="/trades/$tradeId" params={{ tradeId: data.trade.tradeId }}>
                      Open the trade
                    </Link>
                  </Button>
                ) : null}
              </header>
              <CardBody>
                <ReceiptDetails receipt={data} />
              </CardBody>
            </>
          )}
        </QueryState>
      </Card>
    </Page>
  );
}

import type { ReceiptView } from '@trade-executor/contracts/views/receipt-view';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ArrowLeft, Download, Radio } from 'lucide-react';
import { DateTime } from '../../../components/figures/time.tsx';
import { Page } from '../../../components/layout/page.tsx';
import { QueryState } from '../../../components/state/query-state.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { Card, CardBody } from '../../../components/ui/card.tsx';
import { toUrl } from '../../../lib/api/to-url.ts';
import { receiptQuery } from '../api/receipt-query.ts';
import { receiptTitle, verdictWords } from '../receipt-words.ts';
import { ReceiptDetails } from './receipt-details.tsx';
import { ReceiptOutcome } from './receipt-outcome.tsx';
import { VerdictMark } from './verdict-mark.tsx';

export function ReceiptPage() {
  const { receiptId } = useParams({ from: '/receipts/$receiptId' });
  const receipt = useQuery(receiptQuery(receiptId));
  return (
    <Page
      title="Receipt"
      hint="What was decided, by which rules and with which numbers"
      action={
        <Button asChild variant="ghost">
          <Link to="/receipts">
            <ArrowLeft /> All receipts
          </Link>
        </Button>
      }
    >
      <div className="grid max-w-3xl grid-cols-1 gap-4 lg:gap-5">
        <QueryState query={receipt}>
          {(data) => (
            <>
              <Decision receipt={data} />
              {data.trade ? <ReceiptOutcome trade={data.trade} /> : null}
            </>
          )}
        </QueryState>
      </div>
    </Page>
  );
}

function Decision({ receipt }: { readonly receipt: ReceiptView }) {
  const { receiptId, messageId, verdict, providerName, at } = receipt;
  return (
    <Card>
      <header className="flex flex-wrap items-start gap-4 px-4 pt-5 pb-5 sm:px-5">
        <VerdictMark verdict={verdict} />
        <div className="min-w-0 flex-1 basis-64">
          <h2 className="font-semibold">{receiptTitle(receipt)}</h2>
          <p className="text-sm text-muted">
            {verdictWords(receipt)}
            {providerName ? ` · ${providerName}` : ''} · <DateTime at={at} />
          </p>
        </div>
        <div className="flex gap-2">
          <Button asChild size="small">
            <Link to="/feed" search={{ messageId }}>
              <Radio /> The message
            </Link>
          </Button>
          <Button asChild size="small">
            <a href={toUrl('/api/receipts/:receiptId', { receiptId })} download={`receipt-${receiptId}.json`}>
              <Download /> JSON
            </a>
          </Button>
        </div>
      </header>
      <CardBody>
        <ReceiptDetails receipt={receipt} />
      </CardBody>
    </Card>
  );
}

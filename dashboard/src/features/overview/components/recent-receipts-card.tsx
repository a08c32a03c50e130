import type { ReceiptView } from '@trade-executor/contracts/views/receipt-view';
import { Link } from '@tanstack/react-router';
import { ReceiptText } from 'lucide-react';
import { EmptyState } from '../../../components/state/empty-state.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { Card, CardHeader } from '../../../components/ui/card.tsx';
import { ReceiptRow } from '../../receipts/components/receipt-row.tsx';

export function RecentReceiptsCard({ receipts }: { readonly receipts: readonly ReceiptView[] }) {
  return (
    <Card>
      <CardHeader
        title="Recent receipts"
        hint="What was decided for you, and why"
        action={
          <Button asChild variant="ghost" size="small">
            <Link to="/receipts">All receipts</Link>
          </Button>
        }
      />
      {receipts.length === 0 ? (
        <EmptyState icon={ReceiptText} title="No receipts yet">
          Each signal of a provider you copy leaves a receipt here, whether it was followed or not.
        </EmptyState>
      ) : (
        <ul>
          {receipts.map((receipt) => (
            <li key={receipt.receiptId} className="border-t first:border-t-0">
              <ReceiptRow receipt={receipt} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

import type { ReceiptView } from '@trade-executor/contracts/views/receipt-view';
import { Link } from '@tanstack/react-router';
import { DateTime } from '../../../components/figures/time.tsx';
import { Card, CardBody, CardHeader } from '../../../components/ui/card.tsx';
import { ReceiptDetails } from '../../receipts/components/receipt-details.tsx';
import { VerdictMark } from '../../receipts/components/verdict-mark.tsx';
import { receiptTitle, verdictWords } from '../../receipts/receipt-words.ts';

/** Why the trade was opened and changed: every receipt with each rule and its numbers, the newest first. */
export function TradeReceipts({ receipts }: { readonly receipts: readonly ReceiptView[] }) {
  return receipts.map((receipt) => (
    <Card key={receipt.receiptId}>
      <CardHeader
        className="pb-3"
        title={
          <span className="flex items-center gap-3 pt-1">
            <VerdictMark verdict={receipt.verdict} />
            <span className="leading-snug">
              <Link to="/receipts/$receiptId" params={{ receiptId: receipt.receiptId }} className="block hover:underline">
                {verdictWords(receipt)}
              </Link>
              <span className="block text-[13px] font-normal text-muted">
                {receiptTitle(receipt)} · <DateTime at={receipt.at} className="num" />
              </span>
            </span>
          </span>
        }
      />
      {hasDetails(receipt) ? (
        <CardBody className="pt-2">
          <ReceiptDetails receipt={receipt} />
        </CardBody>
      ) : null}
    </Card>
  ));
}

function hasDetails({ denial, rules, plan }: ReceiptView): boolean {
  return denial !== null || plan !== null || rules.length > 0;
}

import type { ReceiptView } from '@trade-executor/contracts/views/receipt-view';
import { Link } from '@tanstack/react-router';
import { Signed } from '../../../components/figures/signed.tsx';
import { DateTime } from '../../../components/figures/time.tsx';
import { Table, Td, Th, Tr } from '../../../components/ui/table.tsx';
import { formatMoney, formatNumber } from '../../../lib/format-number.ts';
import { StageBadge } from '../../trades/components/stage-badge.tsx';
import { plannedQuantity } from '../receipt-size.ts';
import { reasonWords, receiptTitle, verdictWords } from '../receipt-words.ts';
import { ReceiptRow } from './receipt-row.tsx';
import { VerdictMark } from './verdict-mark.tsx';

type Receipts = { readonly receipts: readonly ReceiptView[] };

/** The order is the server's, newest first: a table, and on a phone cards. */
export function ReceiptsTable({ receipts }: Receipts) {
  return (
    <>
      <div className="hidden md:block">
        <Wide receipts={receipts} />
      </div>
      <ul className="md:hidden">
        {receipts.map((receipt) => (
          <li key={receipt.receiptId} className="border-t first:border-t-0">
            <ReceiptRow receipt={receipt} />
            {receipt.trade ? (
              <p className="-mt-1 flex items-center justify-between gap-3 pr-4 pb-3 pl-15 text-sm">
                <TradeLink receipt={receipt} />
                {receipt.plan ? <Result receipt={receipt} /> : null}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

function Wide({ receipts }: Receipts) {
  return (
    <Table label="Receipts">
      <thead>
        <tr>
          <Th>When</Th>
          <Th>Understood</Th>
          <Th>Verdict</Th>
          <Th className="text-right">Size</Th>
          <Th className="text-right">Result</Th>
          <Th>Trade</Th>
        </tr>
      </thead>
      <tbody>
        {receipts.map((receipt) => (
          <Tr key={receipt.receiptId} className="align-top [&>td]:py-2.5">
            <Td className="num whitespace-nowrap text-muted">
              <DateTime at={receipt.at} />
            </Td>
            <Td className="min-w-52 leading-snug">
              <Link to="/receipts/$receiptId" params={{ receiptId: receipt.receiptId }} className="font-medium hover:underline">
                {receiptTitle(receipt)}
              </Link>
              <span className="block text-[13px] text-muted">{receipt.providerName ?? 'No provider'}</span>
            </Td>
            <Td className="min-w-64 leading-snug">
              <span className="flex gap-2.5">
                <VerdictMark verdict={receipt.verdict} className="size-6 rounded-md" />
                <span className="min-w-0">
                  <span className="block pt-0.5">{verdictWords(receipt)}</span>
                  <span className="block text-[13px] text-muted">{reasonWords(receipt)?.whole}</span>
                </span>
              </span>
            </Td>
            <Td className="num text-right whitespace-nowrap">
              <Size receipt={receipt} />
            </Td>
            <Td className="text-right">
              <Result receipt={receipt} />
            </Td>
            <Td className="whitespace-nowrap">
              <TradeLink receipt={receipt} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

type One = { readonly receipt: ReceiptView };

/** What was traded as planned, and what its stop would lose. */
function Size({ receipt }: One) {
  const { plan, trade } = receipt;
  const quantity = plannedQuantity(receipt);
  if (plan === null || quantity === null || trade === null) return <span className="text-muted">–</span>;
  return (
    <>
      {formatNumber(quantity)} {trade.base}
      <span className="block text-[13px] text-muted">
        {formatMoney(plan.riskAmount)} {trade.quote} at risk
      </span>
    </>
  );
}

/** The trade's money stands at the receipt that opened it, once. */
function Result({ receipt: { plan, trade } }: One) {
  return plan && trade ? <Signed value={trade.netPnl} asset={trade.quote} className="font-medium" /> : <Signed value={null} />;
}

function TradeLink({ receipt: { trade } }: One) {
  if (trade === null) return null;
  return (
    <span className="flex items-center gap-x-2 gap-y-1 md:flex-col md:items-start">
      <Link to="/trades/$tradeId" params={{ tradeId: trade.tradeId }} className="font-medium text-accent hover:underline">
        {trade.base}/{trade.quote}
      </Link>
      <StageBadge trade={trade} />
    </span>
  );
}

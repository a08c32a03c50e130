import type { TradeView } from '@trade-executor/contracts/views/trade-view';
import { Link } from '@tanstack/react-router';
import { leverageWords } from '../../../lib/leverage-words.ts';
import { SideMark } from './side-mark.tsx';

/** The trade in a list: pair, side, leverage and whose call it was; leads to its page. */
export function TradeName({ trade }: { readonly trade: TradeView }) {
  return (
    <span className="flex min-w-0 items-center gap-2.5">
      <SideMark side={trade.side} />
      <span className="min-w-0 leading-tight">
        <Link to="/trades/$tradeId" params={{ tradeId: trade.tradeId }} className="block truncate font-medium hover:underline">
          {trade.base}/{trade.quote}
        </Link>
        <span className="block truncate text-xs text-muted">
          {trade.side} {leverageWords(trade)} · {trade.providerName}
        </span>
      </span>
    </span>
  );
}

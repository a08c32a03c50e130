import type { TradeView } from '@trade-executor/contracts/views/trade-view';
import { useState } from 'react';
import { Facts } from '../../../components/figures/facts.tsx';
import { Signed } from '../../../components/figures/signed.tsx';
import { useProblemToast } from '../../../components/state/use-problem-toast.ts';
import { Button } from '../../../components/ui/button.tsx';
import { Dialog } from '../../../components/ui/dialog.tsx';
import { useToast } from '../../../components/ui/toast.tsx';
import { formatNumber, formatPrice } from '../../../lib/format-number.ts';
import { useHasRole } from '../../session/api/use-me.ts';
import { useCloseTrade } from '../api/use-close-trade.ts';

/** Close at market, after a question with the numbers. */
export function CloseTrade({ trade }: { readonly trade: TradeView }) {
  const [open, setOpen] = useState(false);
  const close = useCloseTrade(trade.tradeId);
  const toast = useToast();
  const showProblem = useProblemToast();
  const canChange = useHasRole('trader', 'admin');
  if (!canChange || trade.stage === 'closing') return null;
  const confirm = () =>
    close.mutate(undefined, {
      onSuccess: () =>
        toast({ tone: 'done', title: 'Closing now', detail: 'The position is left at market; this page shows when it is done.' }),
      onError: (error) => showProblem('The trade was not closed', error),
      onSettled: () => setOpen(false),
    });
  return (
    <>
      <Button variant="danger" onClick={() => setOpen(true)}>
        {trade.stage === 'entering' ? 'Cancel entry' : 'Close trade'}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={trade.stage === 'entering' ? 'Cancel this entry?' : 'Close this trade at market?'}
        description={
          trade.stage === 'entering'
            ? 'Unfilled entries are cancelled; nothing has been bought or sold yet.'
            : 'Entries are cancelled and the whole position is left at the market price. This cannot be undone.'
        }
      >
        <Facts
          facts={[
            ['Position', `${trade.side} ${formatNumber(trade.quantity)} ${trade.base}`],
            ['Market', trade.marketPrice ? formatPrice(trade.marketPrice) : 'no price now'],
            ['Open profit', <Signed key="open" value={trade.unrealizedPnl} asset={trade.quote} />],
          ]}
        />
        <div className="mt-6 flex flex-wrap justify-end gap-2">
          <Button onClick={() => setOpen(false)}>Keep it</Button>
          <Button variant="danger" disabled={close.isPending} onClick={confirm}>
            {close.isPending ? 'Asking…' : trade.stage === 'entering' ? 'Cancel entry' : 'Close at market'}
          </Button>
        </div>
      </Dialog>
    </>
  );
}

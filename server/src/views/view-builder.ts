import type { HaltView } from '@trade-executor/contracts/views/halt-view';
import type { ConfirmationView } from '@trade-executor/contracts/views/confirmation-view';
import type { ReceiptView } from '@trade-executor/contracts/views/receipt-view';
import type { TradeView } from '@trade-executor/contracts/views/trade-view';
import type { Confirmation } from '@trade-executor/domain/confirmation/confirmation';
import type { Receipt } from '@trade-executor/domain/receipt';
import type { Trade } from '@trade-executor/domain/trade/trade';
import type { Market } from '../execution/ports/market.ts';
import type { KeptHalt, Store } from '../execution/ports/store.ts';
import { toConfirmationView } from './confirmation-view.ts';
import { toHaltView } from './halt-view.ts';
import { haltedName, providerNameOf } from './halted-name.ts';
import { toReceiptView } from './receipt-view.ts';
import { toTradeView } from './trade-view.ts';

/** Turns what is stored into what is shown, with the names and prices that it needs. */
export type ViewBuilder = {
  trade(trade: Trade): Promise<TradeView>;
  receipt(receipt: Receipt): Promise<ReceiptView>;
  halt(halt: KeptHalt): Promise<HaltView>;
  confirmation(confirmation: Confirmation): Promise<ConfirmationView>;
  providerName(providerId: string): Promise<string>;
};

export function createViewBuilder({ store, market }: { readonly store: Store; readonly market: Market }): ViewBuilder {
  const providerName = (providerId: string): Promise<string> => providerNameOf(store, providerId);

  async function trade(subject: Trade): Promise<TradeView> {
    return toTradeView({
      trade: subject,
      providerName: await providerName(subject.providerId),
      quote: market.quote(subject.instrument.symbol),
    });
  }

  async function receipt(subject: Receipt): Promise<ReceiptView> {
    const stored = subject.tradeId ? await store.findTrade(subject.tradeId) : null;
    return toReceiptView({
      receipt: subject,
      providerName: subject.providerId && (await providerName(subject.providerId)),
      trade: stored && (await trade(stored.trade)),
    });
  }

  const halt = async (subject: KeptHalt): Promise<HaltView> => toHaltView(subject, await haltedName(store, subject));

  async function confirmation(subject: Confirmation): Promise<ConfirmationView> {
    const { sources } = await store.sources();
    const profile = sources.find(({ providerId }) => providerId === subject.providerId)?.profile ?? null;
    return toConfirmationView({ confirmation: subject, providerName: await providerName(subject.providerId), profile });
  }

  return { trade, receipt, halt, confirmation, providerName };
}

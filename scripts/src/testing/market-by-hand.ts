import { z } from 'zod';
import { stubborn } from './stubborn.ts';

const Market = z.object({ marketNow: z.number(), prices: z.array(z.object({ symbol: z.string(), last: z.string() })) });

/** The simulated market, moved as the chat page moves it. */
export type MarketByHand = {
  price(symbol: string): Promise<number>;
  /** @param ratio 0.01 for one percent up */
  push(symbol: string, ratio: number): Promise<void>;
  pushTo(symbol: string, price: string): Promise<void>;
};

export function marketByHand(controlUrl: string): MarketByHand {
  const call = (path: string, body?: unknown): Promise<unknown> =>
    stubborn(async () => {
      const init =
        body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
      const reply = await fetch(`${controlUrl}${path}`, init);
      if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
      return reply.json();
    });
  return {
    async price(symbol) {
      const found = Market.parse(await call('/market')).prices.find((price) => price.symbol === symbol);
      if (!found) throw new Error(`the market has no ${symbol}`);
      return Number(found.last);
    },
    push: async (symbol, ratio) => void (await call('/market/push', { symbol, ratio })),
    pushTo: async (symbol, price) => void (await call('/market/push', { symbol, price })),
  };
}

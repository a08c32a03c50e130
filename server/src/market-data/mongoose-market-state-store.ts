import type { Connection } from 'mongoose';
import type { z } from 'zod';
import { marketStateModel } from '../models/market-state.model.ts';
import type { MarketStateStore } from './market-state-store.ts';

/** @param kind one document each: a simulated and a replayed market keep their own. */
export function createMongooseMarketStateStore<State>(
  connection: Connection,
  kind: 'simulated' | 'replay',
  schema: z.ZodType<State>,
): MarketStateStore<State> {
  const model = marketStateModel(connection);
  return {
    async load() {
      const document = await model.findById(kind).lean();
      return document === null ? null : schema.parse(document.state);
    },
    async save(state) {
      await model.updateOne({ _id: kind }, { $set: { state } }, { upsert: true });
    },
  };
}

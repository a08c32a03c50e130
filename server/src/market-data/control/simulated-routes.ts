import { decimal, ZERO } from '@trade-executor/domain/decimal';
import { Router } from 'express';
import { z } from 'zod';
import type { SimulatedFeed } from '../simulated/simulated-feed.ts';
import { ControlError } from './control-error.ts';
import { presentMarket } from './present-market.ts';

const PositiveDecimal = z
  .string()
  .regex(/^\d{1,15}(\.\d{1,15})?$/, 'a plain decimal string such as "64000.5"')
  .transform((text) => decimal(text))
  .refine((value) => value.gt(ZERO), 'more than 0');

const PushInput = z
  .strictObject({
    symbol: z.string(),
    /** By how much the price changes: -0.05 for 5 % down. */
    ratio: z.number().gt(-1).max(10).optional(),
    price: PositiveDecimal.optional(),
  })
  .refine(({ ratio, price }) => (ratio === undefined) !== (price === undefined), 'give either ratio or price');

const SpeedInput = z.strictObject({ speed: z.number().min(1).max(3600) });

/** GET /market, POST /market/push { symbol, ratio | price }, POST /market/speed { speed }; all answer the market as it is then. */
export function simulatedRoutes({ feed }: { readonly feed: SimulatedFeed }): Router {
  const market = () => ({ ...presentMarket(feed), speed: feed.speed() });
  return Router()
    .get('/market', (_req, res) => void res.json(market()))
    .post('/market/push', async (req, res) => {
      const { symbol, ratio = 0, price } = PushInput.parse(req.body);
      const pushed = price === undefined ? await feed.push(symbol, 1 + ratio) : await feed.pushTo(symbol, price);
      if (!pushed) throw new ControlError('UNKNOWN_SYMBOL', `${symbol} is not traded here. GET /market lists what is, as "BTC/USDT:USDT".`);
      res.json(market());
    })
    .post('/market/speed', async (req, res) => {
      await feed.setSpeed(SpeedInput.parse(req.body).speed);
      res.json(market());
    });
}

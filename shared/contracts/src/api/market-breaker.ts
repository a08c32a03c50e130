import { marketLimitSpecs } from '@trade-executor/domain/risk/market-limits';
import { z } from 'zod';
import { DecimalText, UnixMsNumber } from '../scalars.ts';
import { defineEndpoint } from './endpoint.ts';
import { LimitCount, LimitRatio } from './limit-fields.ts';

/** When entries are turned off everywhere because of the market, and how the market does now. */
export const MarketBreakerView = z.object({
  limits: z.object({
    on: z.boolean(),
    maxMoveRatio: DecimalText,
    maxUnpricedRatio: DecimalText,
    calmMinutes: z.number().int().positive(),
  }),
  /** As the process that is asked saw it last; null: it has not looked. */
  reading: z
    .object({
      /** Market time. */
      at: UnixMsNumber,
      coins: z.number().int().nonnegative(),
      priced: z.number().int().nonnegative(),
      medianMoveRatio: DecimalText.nullable(),
    })
    .nullable(),
});
export type MarketBreakerView = z.infer<typeof MarketBreakerView>;

/** What may be changed; what is left out stays. */
export const MarketLimitsChange = z
  .strictObject({
    on: z.boolean(),
    maxMoveRatio: LimitRatio(marketLimitSpecs.maxMoveRatio),
    maxUnpricedRatio: LimitRatio(marketLimitSpecs.maxUnpricedRatio),
    calmMinutes: LimitCount(marketLimitSpecs.calmMinutes),
  })
  .partial();
export type MarketLimitsChange = z.infer<typeof MarketLimitsChange>;

export const getMarketBreakerEndpoint = defineEndpoint({
  method: 'get',
  path: '/api/admin/market-breaker',
  summary: 'When entries are turned off everywhere because of the market, and how it does now',
  roles: ['admin', 'support'],
  reply: MarketBreakerView,
});

export const changeMarketBreakerEndpoint = defineEndpoint({
  method: 'patch',
  path: '/api/admin/market-breaker',
  summary: 'Change when entries are turned off everywhere; switched off, a halt that it pulled ends',
  roles: ['admin'],
  body: MarketLimitsChange,
  reply: MarketBreakerView,
  idempotent: true,
});

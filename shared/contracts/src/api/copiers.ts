import { z } from 'zod';
import { DecimalText } from '../scalars.ts';
import { defineEndpoint } from './endpoint.ts';
import { Id } from './fields.ts';
import { PageQuery, pageOf } from './page.ts';

/** With which settings a provider is copied. Ratios: "0.01" is one percent. */
export const CopierSettingsView = z.object({
  /** Of equity, lost when the stop is hit. */
  riskRatio: DecimalText,
  maxOpenPositions: z.number().int(),
  maxLeverage: DecimalText,
  /** How far the market may be from the entry price. */
  maxPriceDistanceRatio: DecimalText,
  slippageRatio: DecimalText,
  /** A signal older than this opens nothing. */
  maxSignalAgeMs: z.number().int(),
  /** Unfilled entries are cancelled after this. */
  entryExpiryMs: z.number().int(),
  allowStopWidening: z.boolean(),
});
export type CopierSettingsView = z.infer<typeof CopierSettingsView>;

export const CopierView = z.object({
  copierId: z.string(),
  traderId: z.string(),
  accountId: z.string(),
  communityId: z.string(),
  communityName: z.string(),
  providerId: z.string(),
  providerName: z.string(),
  /** Entries are off; open trades are looked after all the same. */
  paused: z.boolean(),
  settings: CopierSettingsView,
  openTrades: z.number().int().nonnegative(),
  /** Lost when all positions allowed hit their stops at once, as a ratio of equity, at most 1. */
  worstCaseRatio: DecimalText,
});
export type CopierView = z.infer<typeof CopierView>;

const isBetween = (text: string, least: number, most: number): boolean => Number(text) >= least && Number(text) <= most;
const ratio = (least: number, most: number, message: string) =>
  DecimalText.max(20).refine((text) => isBetween(text, least, most), { error: message });

/** What may be changed; what is left out stays. */
export const CopierSettingsChange = z
  .strictObject({
    riskRatio: ratio(0.0001, 0.1, 'must be from 0.0001 (0.01 %) to 0.1 (10 %)'),
    maxOpenPositions: z.number().int().min(1).max(100),
    maxLeverage: ratio(1, 125, 'must be from 1 to 125'),
    maxPriceDistanceRatio: ratio(0.0001, 0.5, 'must be from 0.0001 (0.01 %) to 0.5 (50 %)'),
    slippageRatio: ratio(0, 0.1, 'must be from 0 to 0.1 (10 %)'),
    maxSignalAgeMs: z.number().int().min(1_000).max(86_400_000),
    entryExpiryMs: z.number().int().min(60_000).max(31_536_000_000),
    allowStopWidening: z.boolean(),
  })
  .partial();
export type CopierSettingsChange = z.infer<typeof CopierSettingsChange>;

const CopierParams = z.object({ copierId: Id });

export const listCopiersEndpoint = defineEndpoint({
  method: 'get',
  path: '/api/copiers',
  summary: 'Who is copied, on which account and with which settings',
  roles: ['trader', 'admin', 'support'],
  query: PageQuery,
  reply: pageOf(CopierView),
});

export const getCopierEndpoint = defineEndpoint({
  method: 'get',
  path: '/api/copiers/:copierId',
  summary: 'One copier with its settings',
  roles: ['trader', 'admin', 'support'],
  params: CopierParams,
  reply: CopierView,
});

export const changeCopierEndpoint = defineEndpoint({
  method: 'patch',
  path: '/api/copiers/:copierId',
  summary: 'Change settings of a copier; they count for signals from now on',
  roles: ['trader', 'admin'],
  params: CopierParams,
  body: z.strictObject({ settings: CopierSettingsChange }),
  reply: CopierView,
  idempotent: true,
});

export const pauseCopierEndpoint = defineEndpoint({
  method: 'put',
  path: '/api/copiers/:copierId/paused',
  summary: 'Turn new entries off or on again',
  roles: ['trader', 'admin'],
  params: CopierParams,
  body: z.strictObject({ paused: z.boolean() }),
  reply: CopierView,
  idempotent: true,
});

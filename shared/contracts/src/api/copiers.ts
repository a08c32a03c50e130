import { z } from 'zod';
import { DecimalText } from '../scalars.ts';
import { CopierSettingsView, LevelSettingsChange, SaidSettingsView, SettingSourcesView } from './copier-settings.ts';
import { defineEndpoint } from './endpoint.ts';
import { Id } from './fields.ts';
import { PageQuery, pageOf } from './page.ts';

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
  settingSources: SettingSourcesView,
  openTrades: z.number().int().nonnegative(),
  /** Lost when all positions allowed hit their stops at once, as a ratio of equity, at most 1. */
  worstCaseRatio: DecimalText,
});
export type CopierView = z.infer<typeof CopierView>;

/** A copier with the settings that would count if the trader said nothing. */
export const CopierDetail = CopierView.extend({ inherited: SaidSettingsView });
export type CopierDetail = z.infer<typeof CopierDetail>;

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
  reply: CopierDetail,
});

export const changeCopierEndpoint = defineEndpoint({
  method: 'patch',
  path: '/api/copiers/:copierId',
  summary: 'Change settings of a copier; they count for signals from now on',
  roles: ['trader', 'admin'],
  params: CopierParams,
  body: LevelSettingsChange,
  reply: CopierDetail,
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

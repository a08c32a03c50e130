import { ONE, ZERO, decimal } from '../decimal.ts';
import { HOUR_MS, MINUTE_MS } from '../time.ts';
import type { CopierSettings } from './copier-settings.ts';

/** With what a copier starts where community, provider and trader are silent: 1 % a trade, and never unstopped. */
export const defaultSettings: CopierSettings = {
  sizingMethod: 'risk',
  riskRatio: decimal('0.01'),
  fixedNotional: null,
  equityRatio: null,
  providerScale: ONE,

  maxLeverage: decimal('10'),
  maxOpenPositions: 5,
  maxTradesPerDay: null,
  maxPositionRatio: null,
  maxSymbolRatio: null,
  maxExposureRatio: null,
  maxMarginRatio: null,
  maxOpenRiskRatio: null,
  liquidationBufferRatio: decimal('0.25'),

  maxDailyLossRatio: null,
  maxWeeklyLossRatio: null,
  maxDrawdownRatio: null,
  lossPause: 'entries_off',
  cooldownAfterStops: null,
  cooldownMs: HOUR_MS,

  allowedCoins: [],
  deniedCoins: [],
  direction: 'both',
  minRewardRatio: null,
  requireProviderStop: false,
  confirmBelow: decimal('0.75'), // an optional form reads with 0.7
  tradingDays: [],
  tradingHours: null,
  timeZone: 'UTC',
  minDailyVolume: null,
  maxSpreadRatio: null,
  maxPriceDistanceRatio: decimal('0.02'),
  maxSignalAgeMs: 5 * MINUTE_MS,

  slippageRatio: decimal('0.001'),
  zoneSplit: 2,
  entryShares: 'even',
  customShares: [],
  graceRatio: ZERO,
  firstEntryAtMarket: false,
  trailingEntryRatio: null,
  entryExpiryMs: 24 * HOUR_MS,
  cancelWhenTargetTouched: true,
  cancelWhenStopTouched: true,
  dcaOrders: 0,
  dcaStepRatio: decimal('0.02'),
  dcaFactor: ONE,

  defaultStop: 'none',
  defaultStopRatio: decimal('0.03'),
  defaultStopAtrMultiple: decimal('2'),
  holdCandleStops: true,
  stopManagement: 'fixed',
  breakevenTarget: 1,
  breakevenRatio: decimal('0.02'),
  trailingRatio: decimal('0.02'),
  trailingAtrMultiple: decimal('3'),
  stopTimeoutMs: null,
  allowStopWidening: false,

  trailingTargetRatio: null,
  timeExitMs: null,
  sessionEnd: null,
  allowReversal: false,
};

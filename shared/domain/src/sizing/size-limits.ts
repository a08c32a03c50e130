import { ZERO, maxDecimal, sumDecimals, type Decimal } from '../decimal.ts';
import type { OpenExposure } from '../risk/account-standing.ts';
import type { DenialCode } from '../risk/verdict.ts';
import type { CapSettings } from '../settings/copier-settings.ts';

/** What may bound a size, by what a receipt calls it. */
export const sizeLimitNames = [
  'risk',
  'method',
  'newProvider',
  'position',
  'symbol',
  'exposure',
  'openRisk',
  'marginInUse',
  'margin',
] as const;
export type SizeLimitName = (typeof sizeLimitNames)[number];

/** What a trade is denied with when a limit leaves too little; risk and method have no code of their own. */
export const limitDenials: Readonly<Partial<Record<SizeLimitName, DenialCode>>> = {
  newProvider: 'NEW_PROVIDER',
  position: 'MAX_POSITION_SIZE',
  symbol: 'MAX_SYMBOL_EXPOSURE',
  exposure: 'MAX_EXPOSURE',
  openRisk: 'MAX_OPEN_RISK',
  marginInUse: 'MAX_MARGIN',
  margin: 'MARGIN_INSUFFICIENT',
};

/** How much of something a trade may take at most; quote asset, 0 or more. */
export type SizeLimit = {
  readonly name: SizeLimitName;
  readonly of: 'notional' | 'loss' | 'margin';
  readonly most: Decimal;
};

export type SizeLimitsInput = {
  readonly caps: CapSettings;
  readonly equity: Decimal;
  readonly symbol: string;
  readonly open: readonly OpenExposure[];
};

/** Returns the room that each of the copier's caps leaves beside what is open; a cap that is off is not in it. */
export function sizeLimits({ caps, equity, symbol, open }: SizeLimitsInput): readonly SizeLimit[] {
  const held = (pick: 'notional' | 'margin' | 'risk', of = open): Decimal => sumDecimals(of.map((one) => one[pick]));
  const ofSymbol = open.filter((one) => one.symbol === symbol);
  const room = (ratio: Decimal | null, taken: Decimal): Decimal | null =>
    ratio === null ? null : maxDecimal(ZERO, equity.times(ratio).minus(taken));
  const atRisk = sumDecimals(open.map(({ risk }) => maxDecimal(ZERO, risk)));
  const limits: readonly (readonly [SizeLimitName, SizeLimit['of'], Decimal | null])[] = [
    ['position', 'notional', room(caps.maxPositionRatio, ZERO)],
    ['symbol', 'notional', room(caps.maxSymbolRatio, held('notional', ofSymbol))],
    ['exposure', 'notional', room(caps.maxExposureRatio, held('notional'))],
    ['openRisk', 'loss', room(caps.maxOpenRiskRatio, atRisk)],
    ['marginInUse', 'margin', room(caps.maxMarginRatio, held('margin'))],
  ];
  return limits.flatMap(([name, of, most]) => (most === null ? [] : [{ name, of, most }]));
}

/** What bounded a size, for people. */
export const sizeLimitWords: Readonly<Record<SizeLimitName, string>> = {
  risk: 'your risk per trade',
  method: 'your sizing method',
  newProvider: 'the smaller size of a new provider’s first signals',
  position: 'your largest position',
  symbol: 'your largest exposure in one coin',
  exposure: 'your largest exposure',
  openRisk: 'your largest open risk',
  marginInUse: 'your largest margin in use',
  margin: 'your free margin',
};

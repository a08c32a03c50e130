import type { CapSettings } from '../copier-settings.ts';
import type { SpecsOf } from '../setting-spec.ts';

const ofEquity = { kind: 'ratio', least: '0.001', most: '100', none: 'no limit' } as const;
const partOfEquity = { kind: 'ratio', least: '0.001', most: '1', none: 'no limit' } as const;

export const capSpecs = {
  maxLeverage: {
    kind: 'decimal',
    least: '1',
    most: '125',
    unit: '×',
    none: null,
    label: 'Leverage, at most',
    help: 'Even where the call asks for more.',
  },
  maxOpenPositions: {
    kind: 'whole',
    least: 1,
    most: 100,
    unit: 'trades',
    none: null,
    label: 'Open trades, at most',
    help: 'On the account, whoever called them; further calls are skipped.',
  },
  maxTradesPerDay: {
    kind: 'whole',
    least: 1,
    most: 1_000,
    unit: 'trades',
    none: 'no limit',
    label: 'Trades a day, at most',
    help: 'Further calls of the day are skipped.',
  },
  maxPositionRatio: {
    ...ofEquity,
    label: 'One position, at most',
    help: 'What a position is worth, of equity; larger ones are cut to it.',
  },
  maxSymbolRatio: { ...ofEquity, label: 'One coin, at most', help: 'What all positions of a coin are worth together, of equity.' },
  maxExposureRatio: { ...ofEquity, label: 'All positions, at most', help: 'What all positions are worth together, of equity.' },
  maxMarginRatio: { ...partOfEquity, label: 'Margin in use, at most', help: 'What all positions bind together, of equity.' },
  maxOpenRiskRatio: { ...partOfEquity, label: 'Loss at all stops, at most', help: 'Of equity, if every stop is hit at once.' },
  liquidationBufferRatio: {
    kind: 'ratio',
    least: '0',
    most: '0.9',
    none: null,
    label: 'Room before liquidation',
    help: 'Of the way to liquidation, this much must lie behind the stop; leverage is lowered until it does.',
  },
} as const satisfies SpecsOf<CapSettings>;

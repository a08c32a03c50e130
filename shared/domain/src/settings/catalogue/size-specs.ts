import type { SizeSettings } from '../copier-settings.ts';
import type { SpecsOf } from '../setting-spec.ts';

export const sizeSpecs = {
  sizingMethod: {
    kind: 'choice',
    none: null,
    label: 'How much is bought',
    help: 'Whatever is chosen, a trade never loses more at its stop than the risk below.',
    options: { risk: 'By the risk', fixed: 'The same amount each time', equity: 'A part of equity', provider: 'As the provider says' },
  },
  riskRatio: {
    kind: 'ratio',
    least: '0.0001',
    most: '0.1',
    none: null,
    label: 'Risk a trade',
    help: 'Of your equity, lost when the stop is hit.',
  },
  fixedNotional: {
    kind: 'decimal',
    least: '1',
    most: '100000000',
    unit: 'USDT',
    none: 'not set',
    label: 'Amount a trade',
    help: 'What each position is worth; leverage does not multiply it.',
    matters: ({ sizingMethod }) => sizingMethod === 'fixed',
  },
  equityRatio: {
    kind: 'ratio',
    least: '0.0001',
    most: '10',
    none: 'not set',
    label: 'Part of equity a trade',
    help: 'What each position is worth; leverage does not multiply it.',
    matters: ({ sizingMethod }) => sizingMethod === 'equity',
  },
  providerScale: {
    kind: 'decimal',
    least: '0.1',
    most: '2',
    unit: '×',
    none: null,
    label: 'Scale of the provider’s size',
    help: 'Half of what the call says is 0.5; a call without a size goes by the risk.',
    matters: ({ sizingMethod }) => sizingMethod === 'provider',
  },
} as const satisfies SpecsOf<SizeSettings>;

import { expect, test } from 'vitest';
import { ruleLine } from './rule-words.ts';

test.each([
  [{ rule: 'fresh', passed: true, numbers: { ageSeconds: '4', maxSeconds: '300' } }, '✓ Fresh enough: 4 s old, at most 300 s'],
  [{ rule: 'fresh', passed: true, numbers: { ageSeconds: '4' } }, '✓ Fresh enough: age seconds 4'],
  [
    { rule: 'instrument-tradable', passed: false, numbers: { symbol: 'ETH/USDT', status: 'trading', levelFactor: '1', reason: 'on spot' } },
    '✗ Can be traded on your venue: ETH/USDT, on spot',
  ],
  [
    { rule: 'not-halted', passed: false, numbers: { scope: 'platform', pause: 'entries_off', cause: 'market' } },
    '✗ Trading is not halted: scope platform, pause no new trades, cause the market',
  ],
  [
    { rule: 'symbol-already-open', passed: true, numbers: { symbol: 'LTC/USDT:USDT', open: 'false' } },
    '✓ Not open yet on your account: LTC/USDT',
  ],
  [{ rule: 'copier-paused', passed: true, numbers: { paused: 'false' } }, '✓ Copying is not paused'],
  [{ rule: 'copier-paused', passed: false, numbers: { paused: 'true' } }, '✗ Copying is not paused: paused yes'],
  [
    {
      rule: 'price-near-market',
      passed: false,
      numbers: { market: '61234.5', distanceRatio: '0.0321', maxDistanceRatio: '0.02', reason: 'late' },
    },
    '✗ Entry near the market: market 61,234.5, 3.21% away, at most 2%, late',
  ],
  [
    {
      rule: 'size',
      passed: true,
      numbers: {
        equity: '10000',
        riskRatio: '0.01',
        riskAmount: '100',
        quantity: '0.054',
        leverage: '1',
        worstLoss: '99.6612345',
        notional: '4339.0875528',
        margin: '4341.2570965764',
        entries: '1 of 1',
        targets: '2 of 3',
        limitedBy: 'margin',
      },
    },
    '✓ Size: 0.054 at 1×, risking 1% of 10,000 = 100, worst loss 99.66, worth 4,339.09, margin 4,341.26, targets 2 of 3, limited by your free margin',
  ],
  [
    { rule: 'daily-loss_limit', passed: true, numbers: { channelId: '300000000000000001', lossToday: '1234.50' } },
    '✓ Daily loss limit: channel id 300000000000000001, loss today 1,234.5',
  ],
])('%j', (rule, line) => expect(ruleLine(rule)).toBe(line));

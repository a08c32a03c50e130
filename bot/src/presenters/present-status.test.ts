import { makeTradeView } from '@trade-executor/contracts/testing/make-trade-view';
import type { StatusReply } from '@trade-executor/contracts/internal/commands';
import { expect, test } from 'vitest';
import { presentPositions } from './present-positions.ts';
import { presentStatus } from './present-status.ts';

const status: StatusReply = {
  executionMode: 'paper',
  market: 'simulated',
  accounts: [
    {
      accountId: 'a',
      venue: 'paper',
      asset: 'USDT',
      balance: '10000',
      coins: '0',
      equity: '10219',
      availableMargin: '9700',
      ledgerDifference: '0',
    },
  ],
  copiers: [{ copierId: 'c', providerName: 'Paula', paused: false, riskPercent: '1.5', maxOpenPositions: 5, openTrades: 1 }],
  lastSignalAt: null,
  halts: [],
};

test('the status says first whether the money is real', () => {
  expect(presentStatus(status).embeds[0]?.title).toBe('Paper trading · no real money');
  expect(presentStatus({ ...status, executionMode: 'live' }).embeds[0]?.title).toBe('Live trading · real money');
});

test('accounts and copiers, a line each; books that differ are shown', () => {
  const text = JSON.stringify(presentStatus(status));
  expect(text).toContain('equity 10,219.00 USDT · balance 10,000.00 USDT · free 9,700.00 USDT');
  expect(text).toContain('▶ active **Paula** · risk 1.5% a trade · 1 of 5 positions open');
  expect(text).not.toContain('differ');
  const [account] = status.accounts;
  const differing = account === undefined ? [] : [{ ...account, ledgerDifference: '-1.5' }];
  expect(JSON.stringify(presentStatus({ ...status, accounts: differing }))).toContain('differ by -1.5 USDT');
});

test('what coins on spot cost is named, for the balance alone would look lost', () => {
  const [account] = status.accounts;
  const accounts = account === undefined ? [] : [{ ...account, balance: '6950.5', coins: '3050' }];
  expect(JSON.stringify(presentStatus({ ...status, accounts }))).toContain('balance 6,950.50 USDT · coins bought for 3,050.00 USDT · free');
});

test('what is held stands first, with the reason', () => {
  const halt: StatusReply['halts'][number] = {
    haltId: 'halt-1',
    scope: 'provider',
    scopeId: 'provider-1',
    name: 'Paula',
    pause: 'entries_off',
    cause: 'person',
    what: 'No new trades: Paula.',
    why: 'Olga: *look*',
    whatToDo: '',
    examples: [],
    since: 0,
    until: 60_000,
    bySystem: false,
    liftedAt: null,
  };
  expect(presentStatus({ ...status, halts: [halt] }).embeds[0]?.fields?.[0]).toEqual({
    name: '⏸ Held',
    value: '**No new trades: Paula.** Olga: \\*look\\* · until <t:60:f>',
  });
});

test('a newcomer is told what to do', () => {
  expect(JSON.stringify(presentStatus({ ...status, accounts: [], copiers: [] }))).toContain('→ Follow a provider');
  expect(presentPositions([]).content).toContain('no open trades');
});

test('open trades come with the sum of their results, where it can be summed', () => {
  const body = presentPositions([makeTradeView(), makeTradeView({ tradeId: 't2', realizedPnl: '-300' })]);
  // 219 + (-300 + 125 - 6 = -181) = 38
  expect(body.embeds[0]).toMatchObject({ title: '2 open trades', description: 'Together **+38.00 USDT** after fees' });
  expect(presentPositions([makeTradeView(), makeTradeView({ quote: 'USDC' })]).embeds[0]?.description).toBeUndefined();
});

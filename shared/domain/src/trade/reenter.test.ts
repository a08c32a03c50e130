import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeAction } from '../testing/make-action.ts';
import { makeSignalOrder } from '../testing/make-signal.ts';
import { makeTrade } from '../testing/make-trade.ts';
import { makeTradeStory, provider, trader } from '../testing/make-trade-story.ts';
import { decimal } from '../decimal.ts';
import { clientOrderId } from './client-order-id.ts';
import { tradeIdOf } from './create-trade.ts';
import type { SignalAction } from '../signals/outcome.ts';
import type { BindInstructionInput, OpenCall } from './bind-instruction.ts';
import { bindReentry, nextRound, orderOfRound, reentryLegs } from './reenter.ts';
import type { Trade } from './trade.ts';

function open(round = 1): Trade {
  const story = makeTradeStory(makeTrade({ round }));
  story.fill('entry-0', '1', '40000');
  story.accept('stop');
  return story.trade();
}

function closed(by: 'stop' | 'provider' | 'trader' | 'unfilled', round = 1): Trade {
  const story = makeTradeStory(makeTrade({ round }));
  if (by === 'unfilled') {
    story.accept('entry-0');
    story.tell({ type: 'entries_expired' });
    story.cancelled('entry-0');
    return story.trade();
  }
  story.fill('entry-0', '1', '40000');
  for (const leg of ['stop', 'target-0', 'target-1'] as const) story.accept(leg);
  if (by === 'stop') story.fill('stop', '1', '39000');
  else {
    story.tell({ type: 'close_wanted', asker: by === 'trader' ? trader : provider, fraction: decimal('1') });
    story.fill('exit', '1', '40100');
  }
  for (const leg of ['stop', 'target-0', 'target-1'] as const) {
    if (story.live().some((line) => line.startsWith(`${leg}#`))) story.cancelled(leg);
  }
  return story.trade();
}

describe('the next round', () => {
  const tell = (rounds: readonly Trade[], most = 1): number | string => {
    const round = nextRound(rounds, most);
    return round.ok ? round.value : [round.error.code, round.error.evidence['reason']].filter(Boolean).join(': ');
  };

  test.each<[string, readonly Trade[], number, number | string]>([
    ['stopped', [closed('stop')], 1, 2],
    ['closed by the provider', [closed('provider')], 1, 2],
    ['ended without a fill', [closed('unfilled')], 1, 2],
    ['entering', [makeTrade().trade], 1, 'ACTION_NOT_SUPPORTED: the call is still open'],
    ['open', [open()], 1, 'ACTION_NOT_SUPPORTED: the call is still open'],
    ['closed by its trader', [closed('trader')], 1, 'ACTION_NOT_SUPPORTED: you closed the call yourself'],
    ['never', [closed('stop')], 0, 'REENTRY_LIMIT'],
    ['once more than is allowed', [closed('stop'), closed('stop', 2)], 1, 'REENTRY_LIMIT'],
    ['a second time, where that is allowed', [closed('stop', 2), closed('stop')], 2, 3],
    ['the second round is open', [closed('stop'), open(2)], 5, 'ACTION_NOT_SUPPORTED: the call is still open'],
    ['not followed', [], 1, 'ACTION_NOT_SUPPORTED: the call was not followed'],
  ])('%s', (_name, rounds, most, expected) => {
    expect(rounds.map(({ stage }) => stage)).not.toContain('closing');
    expect(tell(rounds, most)).toBe(expected);
  });
});

describe('the order of a round', () => {
  const order = makeSignalOrder();
  const roundOf = (action: Partial<SignalAction>) => orderOfRound(order, { legs: reentryLegs(makeAction('reenter', action)) });
  const legs = (action: Partial<SignalAction>) => roundOf(action).legs;
  test('its own entries, at market, or those of the call; all else is the call’s', () => {
    expect(legs({ price: '39500' })).toEqual([{ type: 'limit', prices: ['39500'], shares: null }]);
    expect(legs({ prices: ['39500', '39000'] })).toEqual([{ type: 'limit', prices: ['39500', '39000'], shares: null }]);
    expect(legs({ atMarket: true })).toEqual([{ type: 'market', prices: [], shares: null }]);
    expect(legs({})).toEqual(order.legs);
    expect(orderOfRound(order, null)).toBe(order);
    expect(legs({ price: 'entry' })).toEqual(order.legs);
    expect(roundOf({ price: '39500' })).toMatchObject({
      stop: order.stop,
      takeProfits: order.takeProfits,
    });
  });
});

describe('which call is meant', () => {
  const call = (n: number, base = 'BTC', side: OpenCall['side'] = 'long', callId: string | null = null): OpenCall => {
    return { signalId: `signal-${n}`, messageId: `message-${n}`, callId, base, side, market: null };
  };
  const tell = (calls: readonly OpenCall[], action: Partial<SignalAction>, others: Partial<BindInstructionInput> = {}): string => {
    const bound = bindReentry({ action: makeAction('reenter', action), replyToMessageId: null, callId: null, openCalls: calls, ...others });
    return bound.ok ? bound.value.signalId : bound.error.code;
  };
  const symbol = (value: string) => ({ target: { by: 'symbol', value } }) as const;
  const reply = { target: { by: 'reply', value: null } } as const;
  const btcTwice = [call(3), call(2, 'ETH'), call(1)];

  test.each<[string, string, string]>([
    ['the newest on the coin', tell(btcTwice, symbol('BTC')), 'signal-3'],
    ['another spelling of it', tell(btcTwice, symbol('XBT')), 'signal-3'],
    ['the one replied to', tell(btcTwice, reply, { replyToMessageId: 'message-1' }), 'signal-1'],
    ['a reply that names the coin', tell(btcTwice, symbol('BTC'), { replyToMessageId: 'message-1' }), 'signal-1'],
    ['a reply to something else', tell(btcTwice, {}, { replyToMessageId: 'message-9' }), 'TARGET_UNKNOWN'],
    ['nothing named, and one call', tell([call(1)], {}), 'signal-1'],
    ['nothing named, and one coin', tell([call(2), call(1)], {}), 'signal-2'],
    ['nothing named, and several coins', tell(btcTwice, {}), 'TARGET_AMBIGUOUS'],
    ['nothing named, and no call', tell([], {}), 'TARGET_UNKNOWN'],
    ['a coin of both sides', tell([call(2), call(1, 'BTC', 'short')], symbol('BTC')), 'TARGET_AMBIGUOUS'],
    ['the shorts among them', tell([call(2), call(1, 'BTC', 'short')], { target: { by: 'shorts', value: null } }), 'signal-1'],
    ['all of several coins', tell(btcTwice, { target: { by: 'all', value: null } }), 'TARGET_AMBIGUOUS'],
    ['an id', tell([call(2), call(1, 'BTC', 'long', '17')], { target: { by: 'id', value: '17' } }), 'signal-1'],
    ['a coin never called', tell(btcTwice, symbol('SOL')), 'TARGET_UNKNOWN'],
  ])('%s', (_name, told, expected) => {
    expect(told).toBe(expected);
  });
});

test('property: no two rounds share an id, of a trade or of an order', () => {
  const id = fc.stringMatching(/^[a-z0-9-]{1,8}$/);
  const round = fc.integer({ min: 1, max: 11 });
  const leg = fc.constantFrom('entry-0', 'entry-1', 'stop', 'exit', 'target-0');
  const parts = fc.record({ signalId: id, copierId: id, round, leg, generation: fc.integer({ min: 1, max: 9 }) });
  const facts = (one: unknown): string => JSON.stringify(one);
  fc.assert(
    fc.property(parts, parts, (one, other) => {
      const sameTrade = one.signalId === other.signalId && one.copierId === other.copierId && one.round === other.round;
      expect(tradeIdOf(one) === tradeIdOf(other)).toBe(sameTrade);
      expect(clientOrderId(one) === clientOrderId(other)).toBe(facts(one) === facts(other));
    }),
  );
  fc.assert(
    fc.property(parts, round, (one, another) => {
      fc.pre(one.round !== another);
      const next = { ...one, round: another };
      expect([tradeIdOf(next), clientOrderId(next)]).not.toEqual(expect.arrayContaining([tradeIdOf(one)]));
      expect(clientOrderId(next)).not.toBe(clientOrderId(one));
    }),
  );
});

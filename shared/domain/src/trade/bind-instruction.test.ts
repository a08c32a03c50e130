import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { marketKinds, positionSides, targetKinds, type SignalAction } from '../signals/outcome.ts';
import { makeAction } from '../testing/make-action.ts';
import { type OpenCall, bindInstruction } from './bind-instruction.ts';

const btc: OpenCall = { signalId: 'btc', messageId: 'm-btc', callId: '0017', base: 'BTC', side: 'long', market: 'futures' };
const eth: OpenCall = { signalId: 'eth', messageId: 'm-eth', callId: '18', base: 'ETH', side: 'short', market: 'futures' };
const pepe: OpenCall = { signalId: 'pepe', messageId: 'm-pepe', callId: null, base: '1000PEPE', side: 'long', market: 'futures' };
const all = [btc, eth, pepe];

function bind(
  target: SignalAction['target'],
  reply: string | null = null,
  openCalls = all,
  changes: Partial<SignalAction> = {},
  callId: string | null = null,
): readonly string[] {
  const bound = bindInstruction({ action: makeAction('close', { target, ...changes }), replyToMessageId: reply, callId, openCalls });
  return bound.ok ? bound.value.map(({ signalId }) => signalId) : [bound.error.code, bound.error.evidence['candidates'] ?? ''];
}

describe('bindInstruction', () => {
  test.each<[string, SignalAction['target'], string | null, readonly string[]]>([
    ['the call replied to', { by: 'reply', value: null }, 'm-eth', ['eth']],
    ['a reply to something else', { by: 'reply', value: null }, 'm-other', ['TARGET_UNKNOWN', 'BTC long, ETH short, 1000PEPE long']],
    ['a symbol', { by: 'symbol', value: 'ETH' }, null, ['eth']],
    ['a symbol by its old name', { by: 'symbol', value: 'XBT' }, null, ['btc']],
    ['a coin listed by thousands', { by: 'symbol', value: 'pepe' }, null, ['pepe']],
    ['a symbol without a call', { by: 'symbol', value: 'SOL' }, null, ['TARGET_UNKNOWN', 'BTC long, ETH short, 1000PEPE long']],
    ['a symbol and a reply that agree', { by: 'symbol', value: 'ETH' }, 'm-eth', ['eth']],
    ['a symbol and a reply that contradict', { by: 'symbol', value: 'ETH' }, 'm-btc', ['TARGET_AMBIGUOUS', 'BTC long, ETH short']],
    ['everything', { by: 'all', value: null }, null, ['btc', 'eth', 'pepe']],
    ['all longs', { by: 'longs', value: null }, null, ['btc', 'pepe']],
    ['all shorts', { by: 'shorts', value: null }, null, ['eth']],
    ['an id', { by: 'id', value: '18' }, null, ['eth']],
    ['an id without its zeros', { by: 'id', value: '#17' }, null, ['btc']],
    ['an id and a reply that agree', { by: 'id', value: '17' }, 'm-btc', ['btc']],
    ['an id and a reply that contradict', { by: 'id', value: '17' }, 'm-eth', ['TARGET_AMBIGUOUS', 'ETH short, BTC long']],
    ['an id in reply to something else', { by: 'id', value: '17' }, 'm-other', ['btc']],
    ['an id that no call has', { by: 'id', value: '2001' }, null, ['TARGET_UNKNOWN', 'BTC long, ETH short, 1000PEPE long']],
    ['nothing, several calls', { by: 'none', value: null }, null, ['TARGET_AMBIGUOUS', 'BTC long, ETH short, 1000PEPE long']],
    ['nothing, but a reply', { by: 'none', value: null }, 'm-pepe', ['pepe']],
  ])('%s', (_name, target, reply, expected) => {
    expect(bind(target, reply)).toEqual(expected);
  });

  test('nothing named: the only open call, but not in reply to something else', () => {
    expect(bind({ by: 'none', value: null }, null, [btc])).toEqual(['btc']);
    expect(bind({ by: 'none', value: null }, 'm-other', [btc])).toEqual(['TARGET_UNKNOWN', 'BTC long']);
    expect(bind({ by: 'none', value: null }, null, [])).toEqual(['TARGET_UNKNOWN', '']);
  });

  test('a level is of one coin on one side', () => {
    const second = { ...btc, signalId: 'btc-2', messageId: 'm-btc-2' };
    const moveStop = { action: 'move_sl', price: '41000' } as const;
    expect(bind({ by: 'longs', value: null }, null, all, moveStop)[0]).toBe('TARGET_AMBIGUOUS');
    expect(bind({ by: 'symbol', value: 'BTC' }, null, [btc, second], moveStop)).toEqual(['btc', 'btc-2']);
    expect(bind({ by: 'longs', value: null }, null, all, { action: 'move_sl', price: 'entry' })).toEqual(['btc', 'pepe']);
  });

  test('a long is not closed for a short of its coin, nor a perpetual for what is held on spot', () => {
    const short: OpenCall = { ...btc, signalId: 'btc-short', messageId: 'm-2', side: 'short' };
    const spot: OpenCall = { ...btc, signalId: 'btc-spot', messageId: 'm-3', market: 'spot' };
    const both = [btc, short, spot];
    const symbol = { by: 'symbol', value: 'BTC' } as const;
    expect(bind(symbol, null, both)).toEqual(['btc', 'btc-short', 'btc-spot']);
    expect(bind(symbol, null, both, { side: 'short' })).toEqual(['btc-short']);
    expect(bind(symbol, null, both, { market: 'spot' })).toEqual(['btc-spot']);
    expect(bind(symbol, null, both, { side: 'long', market: 'futures' })).toEqual(['btc']);
    expect(bind(symbol, null, [btc], { side: 'short' })).toEqual(['TARGET_UNKNOWN', 'BTC long']);
    expect(bind(symbol, null, [{ ...btc, market: null }], { market: 'spot' })).toEqual(['btc']); // the call does not say it
  });

  test('of several calls on one coin the named id decides', () => {
    const second = { ...btc, signalId: 'btc-2', messageId: 'm-btc-2', callId: '21' };
    const nameless = { ...btc, signalId: 'btc-3', messageId: 'm-btc-3', callId: null };
    const symbol = { by: 'symbol', value: 'BTC' } as const;
    expect(bind(symbol, null, [btc, second], {}, '21')).toEqual(['btc-2']);
    expect(bind(symbol, null, [btc, nameless], {}, '99')).toEqual(['btc-3']);
    expect(bind(symbol, null, [btc, second], {}, '99')[0]).toBe('TARGET_UNKNOWN');
    expect(bind(symbol, null, [btc, second])).toEqual(['btc', 'btc-2']);
  });

  test('property: binds only open calls that the target names, each once, or tells why not', () => {
    const ids = fc.constantFrom(null, '7', '007', 'A1');
    const openCall = fc.record({
      messageId: fc.constantFrom('m-1', 'm-2', 'm-3'),
      callId: ids,
      base: fc.constantFrom('BTC', 'ETH', '1000PEPE'),
      side: fc.constantFrom(...positionSides),
      market: fc.constantFrom(...marketKinds, null),
    });
    const calls = fc.array(openCall, { maxLength: 5 }).map((some) => some.map((call, at) => ({ ...call, signalId: `s-${at}` })));
    const target = fc.record({ by: fc.constantFrom(...targetKinds), value: fc.constantFrom('BTC', 'PEPE', '7', 'a1') });
    fc.assert(
      fc.property(target, fc.constantFrom(null, 'm-1', 'm-9'), ids, calls, (named, replyToMessageId, callId, openCalls) => {
        const bound = bindInstruction({ action: makeAction('close', { target: named }), replyToMessageId, callId, openCalls });
        if (!bound.ok) return ['TARGET_UNKNOWN', 'TARGET_AMBIGUOUS'].includes(bound.error.code);
        const signalIds = bound.value.map(({ signalId }) => signalId);
        expect(signalIds.length).toBeGreaterThan(0);
        expect(new Set(signalIds).size).toBe(signalIds.length);
        expect(openCalls).toEqual(expect.arrayContaining([...bound.value]));
        if (named.by === 'longs' || named.by === 'shorts') expect(bound.value.every(({ side }) => `${side}s` === named.by)).toBe(true);
        if (named.by === 'reply') expect(bound.value.every(({ messageId }) => messageId === replyToMessageId)).toBe(true);
        if (named.by === 'none' && replyToMessageId === null) expect(openCalls).toHaveLength(1);
        return true;
      }),
    );
  });
});

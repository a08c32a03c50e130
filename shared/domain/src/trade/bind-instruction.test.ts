import { describe, expect, test } from 'vitest';
import type { SignalAction } from '../signals/outcome.ts';
import { makeAction } from '../testing/make-action.ts';
import { type OpenCall, bindInstruction } from './bind-instruction.ts';

const btc: OpenCall = { signalId: 'btc', messageId: 'm-btc', base: 'BTC', side: 'long' };
const eth: OpenCall = { signalId: 'eth', messageId: 'm-eth', base: 'ETH', side: 'short' };
const pepe: OpenCall = { signalId: 'pepe', messageId: 'm-pepe', base: '1000PEPE', side: 'long' };
const all = [btc, eth, pepe];

function bind(
  target: SignalAction['target'],
  reply: string | null = null,
  openCalls = all,
  changes: Partial<SignalAction> = {},
): readonly string[] {
  const bound = bindInstruction({ action: makeAction('close', { target, ...changes }), replyToMessageId: reply, openCalls });
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
    ['an id', { by: 'id', value: '#2001' }, null, ['TARGET_UNKNOWN', 'BTC long, ETH short, 1000PEPE long']],
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
});

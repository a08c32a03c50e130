import { completeProfile, type ProviderProfile, type WordMeaning } from '@trade-executor/domain/signals/provider-profile';
import { describe, expect, test } from 'vitest';
import { readMessage } from './read-message.ts';

function readOf(profile: Partial<ProviderProfile>, text: string) {
  return readMessage({ text, replyTo: null, profile: completeProfile(profile) });
}

const own = (phrase: string, means: WordMeaning) => ({ phrase, means });

describe('a provider’s own words', () => {
  const words = [
    own('Moonward', 'long'),
    own('escape hatch:', 'stop'),
    own('🎯', 'target'),
    own('#doorway', 'entry'),
    own('turbo', 'leverage'),
  ];
  const text = 'SOL/USDT Moonward\n#doorway 150\nEscape-Hatch 140\n🎯 160 170\nturbo 5';

  test('mark fields as the words of a language do, in any case, as emoji or hashtag', () => {
    const [order] = readOf({ words }, text).orders;
    expect(order).toMatchObject({
      base: 'SOL',
      side: 'long',
      legs: [{ type: 'limit', prices: ['150'] }],
      stop: { price: '140' },
      takeProfits: [{ price: '160' }, { price: '170' }],
      leverage: '5',
    });
  });

  test('mean nothing to anybody else', () => {
    expect(readOf({}, text).kind).not.toBe('entry');
  });

  test('win over what the languages know them as', () => {
    const inverted = 'ETH/USDT short\nentry 2000\nstop 1900\ntarget 2200';
    expect(readOf({}, inverted).refusal?.code).toBe('STOP_WRONG_SIDE');
    expect(readOf({ words: [own('short', 'long')] }, inverted).orders[0]?.side).toBe('long');
  });

  test('lose to a longer phrase of the languages', () => {
    expect(readOf({ words: [own('profit', 'stop')] }, 'ETH/USDT long\nentry 2000\nstop 1900\ntake profit 2200').orders[0]).toMatchObject({
      stop: { price: '1900' },
      takeProfits: [{ price: '2200' }],
    });
  });

  test('close, cancel and move to breakeven', () => {
    const orders = [own('abandon ship', 'close'), own('tear it up', 'cancel'), own('nobody loses', 'breakeven')];
    const actionOf = (said: string) => readOf({ words: orders }, said).actions.map(({ action }) => action);
    expect(actionOf('Abandon ship ETH')).toEqual(['close']);
    expect(actionOf('Tear it up ETH')).toEqual(['cancel']);
    expect(actionOf('ETH SL to nobody loses')).toEqual(['breakeven']);
  });
});

describe('a provider who must name a stop', () => {
  test('is refused without one', () => {
    const text = 'SOL/USDT long\nentry 150\ntarget 160';
    expect(readOf({}, text).kind).toBe('entry');
    expect(readOf({ stopRequired: true }, text)).toMatchObject({ kind: 'refusal', orders: [], refusal: { code: 'STOP_MISSING' } });
  });

  test('is read with one, and may say everything else without', () => {
    expect(readOf({ stopRequired: true }, 'SOL/USDT long\nentry 150\nstop 140\ntarget 160').kind).toBe('entry');
    expect(readOf({ stopRequired: true }, 'Close SOL now').kind).toBe('instruction');
    expect(readOf({ stopRequired: true }, 'good morning everybody').kind).toBe('noise');
  });
});

import type { PastMessage, SuggestedField } from '@trade-executor/domain/signals/profile-suggestion';
import { completeProfile, defaultProfile, type ProviderProfile } from '@trade-executor/domain/signals/provider-profile';
import { describe, expect, test } from 'vitest';
import { suggestProfile } from './suggest-profile.ts';

function past(...texts: readonly string[]): readonly PastMessage[] {
  return texts.map((text, at) => ({ id: `m${at}`, text, replyTo: null }));
}

function suggestionOf(texts: readonly string[], profile: Partial<ProviderProfile> = {}) {
  return suggestProfile(past(...texts), completeProfile(profile));
}

function fieldOf<F extends keyof ProviderProfile>(texts: readonly string[], field: F, profile: Partial<ProviderProfile> = {}) {
  return suggestionOf(texts, profile).suggested.find((one): one is Extract<SuggestedField, { field: F }> => one.field === field);
}

const call = (base: string, more = '') => `#${base}USDC long\nentry 100\nstop 95\ntarget 110${more}`;
const bases = ['SOL', 'AVAX', 'LINK', 'DOT', 'ADA'];
const calls = (more = '') => bases.map((base) => call(base, more));

describe('what the orders show', () => {
  test('the quote that nearly all are in, with how many and where', () => {
    const texts = [...calls(), 'ATOM long\nentry 10\nstop 9\ntarget 12'];
    const suggested = fieldOf(texts, 'defaultQuote');
    expect(suggested).toMatchObject({ value: 'USDC', messages: 5 });
    expect(suggested?.why).toBe('5 of 5 orders with a quote are in USDC; 1 order without a quote would get it.');
    expect(suggested?.examples).toHaveLength(3);
    expect(suggested?.examples[0]).toEqual({ messageId: 'm0', start: 0, end: 8, text: '#SOLUSDC' });
  });

  test('no quote when they are mixed, or too few', () => {
    const mixed = ['#SOLUSDC', '#SOLUSDT', '#DOTUSDC', '#DOTUSDT'].map((pair) => `${pair} long\nentry 100\nstop 95\ntarget 110`);
    expect(fieldOf(mixed, 'defaultQuote')).toBeUndefined();
    expect(fieldOf(calls().slice(0, 2), 'defaultQuote')).toBeUndefined();
  });

  test('the market, and the highest leverage, of a range its upper end', () => {
    const texts = [call('SOL', '\nleverage 5x'), call('DOT', '\nleverage 10-20x'), call('ADA', '\nleverage 8x')];
    expect(fieldOf(texts, 'defaultMarket')).toMatchObject({ value: 'futures' });
    expect(fieldOf(texts, 'leverageCap')).toMatchObject({ value: '20', messages: 3, examples: [{ messageId: 'm1' }] });
  });

  test('stops that count at the close of a candle', () => {
    const soft = bases.map((base) => `#${base}USDC long\nentry 100\nstop 95 (4h candle close)\ntarget 110`);
    expect(fieldOf(soft, 'softStopCandle')).toMatchObject({
      value: '4h',
      messages: 5,
      examples: [{ text: 'stop 95 (4h candle close)' }, {}, {}],
    });
    expect(fieldOf([...calls(), ...soft.slice(0, 3)], 'softStopCandle')).toBeUndefined();
  });

  test('that every order carries a stop, and not when one does not', () => {
    expect(fieldOf(calls(), 'stopRequired')).toMatchObject({ value: true, messages: 5 });
    expect(fieldOf([...calls(), '#SUIUSDC long\nentry 2\ntarget 3'], 'stopRequired')).toBeUndefined();
    expect(fieldOf([...calls(), '#SUIUSDC long\nentry 2\ntarget 3'], 'stopRequired', { stopRequired: true })).toBeUndefined();
  });
});

describe('what percentages and points mean', () => {
  const targeted = (figure: string, more = '') => [
    `#SOLUSDC long\nentry 100\nstop 95\ntarget 110 ${figure}${more}`,
    `#DOTUSDC short\nentry 1000\nstop 1050\ntarget 900 ${figure}${more}`,
  ];

  test.each([
    ['of the price: 100 to 110 is 10 %', targeted('(+10%)'), 'of_price'],
    ['of the margin: 10 % at 5x is 50 %', targeted('(50%)', '\nleverage 5x'), 'of_margin'],
    ['shares are no distances', targeted('(40%)'), undefined],
    ['once is chance', targeted('(10%)').slice(0, 1), undefined],
    ['now this, now that', [...targeted('(10%)'), ...targeted('(50%)', '\nleverage 5x')], undefined],
  ])('percent %s', (_, texts, meaning) => {
    expect(fieldOf(texts, 'percentMeaning')?.value).toBe(meaning);
  });

  test('points: 100 to 95 is 5 of the quote', () => {
    const texts = bases.map((base) => `#${base}USDC long\nentry 100\nstop 95 (5 points)\ntarget 110`);
    expect(fieldOf(texts, 'pointsMeaning')).toMatchObject({ value: 'quote', messages: 5, examples: [{ text: '95 (5 points' }, {}, {}] });
  });

  test('alone they are left open, and said so, unless the profile tells', () => {
    const texts = ['#SOLUSDC long\nentry 100\nstop 3%\ntarget 110', '#DOTUSDC long\nentry 100\nstop 30 points\ntarget 110'];
    expect(suggestionOf(texts).undecided).toMatchObject([
      { field: 'percentMeaning', messages: 1, examples: [{ messageId: 'm0', text: 'stop 3%' }] },
      { field: 'pointsMeaning', messages: 1, examples: [{ messageId: 'm1', text: 'stop 30 points' }] },
    ]);
    expect(suggestionOf(texts, { percentMeaning: 'of_price', pointsMeaning: 'tick' }).undecided).toEqual([]);
  });
});

describe('lines to ignore', () => {
  const slogan = '\n\nCaptain Barnacle sails where others drown';

  test('are those that repeat and carry nothing, with examples; those ignored already stay', () => {
    const suggested = fieldOf(calls(slogan), 'ignoreLines', { ignoreLines: ['old advertisement'] });
    expect(suggested?.value).toEqual(['old advertisement', 'Captain Barnacle sails where others drown']);
    expect(suggested).toMatchObject({
      messages: 5,
      examples: [{ messageId: 'm0', text: 'Captain Barnacle sails where others drown' }, {}, {}],
    });
    expect(fieldOf(calls(slogan), 'ignoreLines', { ignoreLines: ['barnacle'] })).toBeUndefined();
  });

  test('are also those that kept every call from being understood; how many more are, is said', () => {
    const boast = '\nLast month: 42 of 51 calls in profit, +1240% total';
    const suggested = fieldOf([...calls(boast), 'fair winds'], 'ignoreLines');
    expect(suggested?.value).toEqual([boast.trim()]);
    expect(suggested?.why).toContain('without, 5 more are understood and no order changes');
    expect(suggestionOf(calls(boast))).toMatchObject({ before: { entry: 0, refusal: 5 }, after: { entry: 5, refusal: 0 } });
  });

  test('never one whose absence makes a crypto order of another market’s', () => {
    const gold = ['2300', '2310', '2320'].map(
      (price) => `#SOLUSDC long\nput option desk of the harbour\nentry ${price}\nstop 2200\ntarget 2500`,
    );
    expect(suggestionOf(gold).before.refusals).toMatchObject([{ code: 'NOT_CRYPTO', messages: 3 }]);
    expect(fieldOf(gold, 'ignoreLines')).toBeUndefined();
  });

  test('never one that says something about the order, nor one of noise alone', () => {
    expect(fieldOf(calls('\nisolated margin only please'), 'ignoreLines')).toBeUndefined();
    expect(fieldOf(calls('\nmove the stop when you feel lucky'), 'ignoreLines')).toBeUndefined();
    expect(
      fieldOf(calls().concat(Array.from({ length: 9 }, () => 'Fair winds\nsailors of the seven seas')), 'ignoreLines'),
    ).toBeUndefined();
  });
});

test('what is still refused is counted by code, with the present profile and with the proposed one', () => {
  const texts = [...calls(), 'XAUUSD buy\nentry 2300\nsl 2290\ntp 2320', '#SUIUSDC long\nentry 2\nstop 3\ntarget 4', 'good morning'];
  const { before, after, messages, profile } = suggestionOf(texts);
  expect(messages).toBe(8);
  expect(before).toMatchObject({ entry: 5, instruction: 0, noise: 1, refusal: 2 });
  expect(before.refusals).toMatchObject([
    { code: 'NOT_CRYPTO', messages: 1, examples: [{ messageId: 'm5', text: 'XAUUSD buy' }] },
    { code: 'STOP_WRONG_SIDE', messages: 1 },
  ]);
  expect(after.entry).toBe(5);
  expect(profile).toEqual({ ...defaultProfile, defaultQuote: 'USDC', stopRequired: true });
});

test('of nothing, nothing is suggested', () => {
  expect(suggestionOf([])).toMatchObject({ messages: 0, suggested: [], undecided: [], profile: defaultProfile });
});

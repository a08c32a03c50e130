import { defaultProfile } from '@trade-executor/domain/signals/provider-profile';
import { readMessage } from '@trade-executor/signal-parser/read-message';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { continues, joinedText, lacksSomething, MAX_JOINED_TEXT, MAX_PARTS, textOfParts, type Part } from './join-parts.ts';

const read = (text: string) => readMessage({ text, replyTo: null, profile: defaultProfile });
const WINDOW = 60_000;

/** Messages of one author, ten seconds apart. */
function partsOf(...texts: readonly string[]): Part[] {
  return texts.map((text, place) => ({
    messageId: String(place + 1),
    authorId: 'ann',
    webhookId: null,
    replyToMessageId: null,
    text,
    postedAt: place * 10_000,
    revision: 0,
  }));
}

function joins(texts: readonly string[], changes: Partial<Part> = {}, joinWithinMs = WINDOW): boolean {
  const parts = partsOf(...texts);
  const next = parts.pop();
  if (next === undefined) throw new Error('no message');
  return continues(parts, { ...next, ...changes }, { joinWithinMs, read });
}

describe('what goes on with a signal', () => {
  test.each<readonly string[]>([
    ['LONG BTC', 'Entry 60000\nSL 58500\nTP 62000'],
    ['#BTC/USDT LONG', 'Entry 60000\nSL 58500\nTP 62000'],
    ['BTC/USDT Long 10x', 'Entry 60000\nSL 58500'],
    ['LONG BTC 60000', 'SL 58500'],
    ['LONG BTC 60000', 'SL to 58500'],
    ['LONG BTC 60000 SL 58500', 'TP 62000'],
    ['LONG BTC 60000', 'SL 58500', 'TP1 62000\nTP2 64000'],
    ['LONG entry 60000 SL 58500 TP 62000', '#BTC/USDT'],
    ['Entry 60000\nSL 58500\nTP 62000', '#BTC/USDT'],
  ])('%j + %j', (...texts) => expect(joins(texts)).toBe(true));
});

describe('what does not', () => {
  test.each<readonly [why: string, ...texts: string[]]>([
    ['an instruction after a call with a stop', 'LONG BTC 60000 SL 58500', 'SL to 59000'],
    ['an instruction after a complete call', 'LONG BTC 60000 SL 58500 TP 62000', 'SL to 59000'],
    ['an instruction that is no level', 'LONG BTC 60000', 'close half'],
    ['a call of its own', 'LONG BTC 60000', 'LONG ETH 3000 SL 2900 TP 3200'],
    ['another coin', 'LONG BTC 60000', 'ETH sl 2900 tp 3200'],
    ['chatter', 'LONG BTC 60000', 'good morning'],
    ['a result', 'LONG BTC 60000', 'TP hit, 62000!'],
    ['a second entry', 'LONG BTC 60000', 'LONG BTC 59000'],
    ['levels on the wrong side', 'LONG BTC 60000', 'SL 61000'],
    ['levels after chatter', 'BTC looking good', 'SL 58500 TP 62000'],
    ['levels after nothing', 'good morning', 'Entry 60000\nSL 58500\nTP 62000'],
    ['other targets', 'LONG BTC 60000 TP 62000', 'SL 58500 TP 63000'],
  ])('%s', (_why, ...texts) => expect(joins(texts)).toBe(false));
});

describe('limits', () => {
  const two = ['LONG BTC 60000', 'SL 58500'] as const;

  test.each([
    [0, true],
    [WINDOW, true],
    [WINDOW + 1, false],
    [-1, false],
  ])('%i ms later: %s', (postedAt, expected) => expect(joins(two, { postedAt })).toBe(expected));

  test('the window counts from the part before', () => {
    expect(joins(['LONG BTC 60000', 'SL 58500', 'TP 62000'], { postedAt: 10_000 + WINDOW })).toBe(true);
    expect(joins(['LONG BTC 60000', 'SL 58500', 'TP 62000'], { postedAt: 10_001 + WINDOW })).toBe(false);
  });

  test('no window, no joining', () => expect(joins(two, { postedAt: 0 }, 0)).toBe(false));

  test('somebody else’s levels are his own', () => {
    expect(joins(two, { authorId: 'bob' })).toBe(false);
    expect(joins(two, { webhookId: 'hook' })).toBe(false);
  });

  test('a reply to the first part goes on, a reply to something else does not', () => {
    expect(joins(two, { replyToMessageId: '1' })).toBe(true);
    expect(joins(two, { replyToMessageId: '99' })).toBe(false);
  });

  test(`at most ${MAX_PARTS} parts of ${MAX_JOINED_TEXT} letters together`, () => {
    const parts = ['BTC LONG', 'Entry 60000', 'SL 58500', 'TP 62000'];
    expect(joins(parts)).toBe(true);
    expect(joins(['BTC LONG', 'Leverage 10x', 'Entry 60000', 'SL 58500', 'TP 62000'])).toBe(false);
    const long = `SL 58500\n${'\n'.repeat(MAX_JOINED_TEXT)}`;
    expect(joins(['LONG BTC 60000', long])).toBe(false);
  });
});

test('what may still get a part', () => {
  const open = ['LONG BTC', 'LONG BTC 60000', 'LONG BTC 60000 SL 58500', 'BTC LONG', '#BTC/USDT LONG', 'Entry 60000\nSL 58500\nTP 62000'];
  const closed = ['LONG BTC 60000 SL 58500 TP 62000', 'good morning', 'close half', 'SL to 59000', 'LONG BTC 60000 SL 61000', ''];
  expect(open.filter((text) => !lacksSomething(text, read))).toEqual([]);
  expect(closed.filter((text) => lacksSomething(text, read))).toEqual([]);
});

describe('after an edit', () => {
  test('the parts are read together again', () => {
    const parts = partsOf('LONG BTC 60000', 'SL 59000\nTP 62000');
    expect(textOfParts(parts, read)).toBe('LONG BTC 60000\nSL 59000\nTP 62000');
  });

  test('a first part that now says all, and otherwise, has the last word', () => {
    const first = 'LONG BTC 60000 SL 59000 TP 63000';
    expect(textOfParts(partsOf(first, 'SL 58500\nTP 62000'), read)).toBe(first);
  });

  test('parts that contradict each other are read together, to be refused', () => {
    expect(read(textOfParts(partsOf('LONG BTC 60000 SL 59500', 'SL 58500'), read)).kind).toBe('refusal');
  });
});

test('property: what is joined is one order, of the coin and side that were said, within the limits', () => {
  const piece = fc.constantFrom(
    'LONG BTC',
    'SHORT BTC',
    'BTC LONG',
    '#ETH/USDT short',
    'LONG BTC 60000',
    'Entry 60000',
    'SL 58500',
    'SL 61500',
    'TP 62000',
    'TP 57000',
    'close half',
    'good morning',
    'SL to BE',
    '10x',
    'LONG BTC 60000 SL 58500 TP 62000',
    'x'.repeat(3_990),
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 2, maxLength: 6 }), fc.integer({ min: 0, max: 90_000 }), (texts, lateMs) => {
      const parts = partsOf(...texts);
      const next = parts.pop();
      const last = parts.at(-1);
      if (next === undefined || last === undefined) return;
      const late = { ...next, postedAt: last.postedAt + lateMs };
      if (!continues(parts, late, { joinWithinMs: WINDOW, read })) return;
      const text = joinedText([...parts, late]);
      const { kind, orders } = read(text);
      expect({ kind, orders: orders.length }).toEqual({ kind: 'entry', orders: 1 });
      const said = read(joinedText(parts)).orders[0];
      if (said) expect(orders[0]).toMatchObject({ base: said.base, side: said.side, ...(said.stop && { stop: said.stop }) });
      expect(lateMs).toBeLessThanOrEqual(WINDOW);
      expect(text.length).toBeLessThanOrEqual(MAX_JOINED_TEXT);
      expect(parts.length).toBeLessThan(MAX_PARTS);
    }),
  );
});

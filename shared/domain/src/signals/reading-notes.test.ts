import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeSignalOrder } from '../testing/make-signal.ts';
import type { Outcome } from './outcome.ts';
import { defaultProfile } from './provider-profile.ts';
import { assumedOf, markText, readingNotes } from './reading-notes.ts';

const text = 'BTC long 40k, stop 39k, tp 41000';
const at = (field: string, words: string) => ({ field, start: text.indexOf(words), end: text.indexOf(words) + words.length });
const outcome: Outcome = {
  kind: 'entry',
  orders: [makeSignalOrder({ leverage: null, leverageRange: ['5', '10'] })],
  actions: [],
  refusal: null,
  callId: null,
  confidence: '0.97',
  evidence: [
    at('orders.0.stop.price', '39k'),
    at('orders.0.base', 'BTC'),
    at('orders.0.side', 'long'),
    at('orders.0.legs.0', '40k'),
    at('orders.0.legs.0.prices.0', '40k'),
    at('orders.0.takeProfits.0.price', '41000'),
    at('orders.0.leverageRange', 'tp'),
    at('orders.7.base', 'BTC'),
  ],
};

test('each field: its name, what it was read as, from which words, in the order of the text', () => {
  expect(readingNotes(outcome).map(({ label, value, start, end }) => [label, value, text.slice(start, end)])).toEqual([
    ['Coin', 'BTC', 'BTC'],
    ['Side', 'long', 'long'],
    ['Entry', 'limit', '40k'],
    ['Entry price', '40000', '40k'],
    ['Stop', '39000', '39k'],
    ['Leverage', '5 to 10', 'tp'],
    ['Target 1', '41000', '41000'],
  ]);
});

test('of several actions each says which it is of, and its number wherever it is kept', () => {
  const action = { action: 'partial_close', target: { by: 'none', value: null }, part: null, fraction: '0.5', price: null, prices: null, takeProfits: null } as const; // prettier-ignore
  const moved = { ...action, action: 'move_sl', fraction: null, price: 'entry' } as const;
  const evidence = [{ field: 'actions.0.action', start: 0, end: 1 }, { field: 'actions.0.price', start: 1, end: 2 }, { field: 'actions.1.price', start: 2, end: 3 }]; // prettier-ignore
  const notes = readingNotes({ ...outcome, kind: 'instruction', orders: [], actions: [action, moved], evidence });
  expect(notes.map(({ label, value }) => [label, value])).toEqual([
    ['Action 1, action', 'partial close'],
    ['Action 1, level', '0.5'],
    ['Action 2, level', 'entry'],
  ]);
});

test('what the message leaves open is the profile’s', () => {
  expect(assumedOf(makeSignalOrder(), { ...defaultProfile, softStopCandle: '4h' })).toEqual([
    { label: 'Quote', value: 'USDT' },
    { label: 'Market', value: 'futures' },
    { label: 'Stop at the close of', value: '4h' },
  ]);
  expect(assumedOf(makeSignalOrder({ quote: 'USDC', market: 'spot' }), defaultProfile)).toEqual([]);
});

test('property: the pieces are the text, and each has exactly the notes that cover it', () => {
  const span = fc.tuple(fc.nat(40), fc.nat(40)).map(([one, other]) => ({ start: Math.min(one, other), end: Math.max(one, other) }));
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(span, { maxLength: 8 }), (words, spans) => {
      const notes = spans.map((place) => ({ kind: 'stop' as const, label: 'Stop', value: '1', ...place }));
      const pieces = markText(words, notes);
      expect(pieces.map((piece) => piece.text).join('')).toBe(words);
      let start = 0;
      for (const piece of pieces) {
        const end = start + piece.text.length;
        expect(piece.notes).toEqual(notes.filter((note) => note.end <= words.length && note.start <= start && end <= note.end && note.start < note.end)); // prettier-ignore
        start = end;
      }
    }),
  );
});

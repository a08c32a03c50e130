import fc from 'fast-check';
import { renderedCalls } from './render-call.ts';

const words = fc.constantFrom(
  ...'LONG SHORT BTC/USDT #ETH entry SL TP close half move cancel if стоп бу 多 止损 شراء 60000 58,500 0.5 10x 5% 65k4 1️⃣ 🎯 - : ( ) ? ** `'.split(
    ' ',
  ),
  '\n',
  '\u202e',
  '\u200f',
  'https://',
);
/** Any 16-bit units: halves of surrogate pairs, marks without a letter, private characters. */
const units = fc.array(fc.nat(0xffff), { maxLength: 200 }).map((codes) => String.fromCharCode(...codes));

/** Anything but what a provider would write, and calls cut into pieces. */
export const hostileTexts: fc.Arbitrary<string> = fc.oneof(
  units,
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.array(words, { maxLength: 60 }).map((parts) => parts.join(' ')),
  fc.array(words, { maxLength: 60 }).map((parts) => parts.join('')),
  fc.tuple(renderedCalls, units, fc.nat(500)).map(([{ text }, noise, at]) => text.slice(0, at) + noise + text.slice(at)),
  fc.tuple(renderedCalls, fc.nat(500)).map(([{ text }, at]) => text.slice(at) + text.slice(0, at)),
);

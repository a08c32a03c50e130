import { foldToLatin } from '../normalise/look-alikes.ts';
import { isKnownCoin, isWordCoin } from './known-coins.ts';
import { isNotCrypto } from './not-crypto.ts';

export type SymbolReading = {
  readonly length: number;
  readonly base: string;
  readonly quote: string | null;
  readonly strength: 'pair' | 'tag' | 'known';
  readonly perpetual: boolean;
  readonly lookAlike: boolean;
};

const quotes = 'USDT|USDC|BUSD|FDUSD|TUSD|USD|EUR|TRY|BTC|ETH|BNB|PERP';
const fiat = 'EUR|GBP|USD|JPY|CHF|AUD|NZD|CAD|CNH|SEK|NOK|SGD|ZAR|MXN|TRY';
const fiatPair = new RegExp(`([#$] ?)?(${fiat}|XAU|XAG) ?[/-] ?(${fiat})(${'(?![A-Za-z0-9])'})`, 'iuy');
const dollars = 'USDT|USDC|BUSD|FDUSD|USD|PERP';
const name = '[A-Za-z0-9\\p{Script=Cyrillic}\\p{Script=Greek}]{1,24}?';
const ends = '(?![A-Za-z0-9])';
const tail = `(?:\\.P|:USDT|:USD|-?PERP|-SWAP|_PERP)?${ends}`;
const slashPair = new RegExp(`([#$] ?)?(${name}) {0,2}[/|\\\\] {0,2}\\$?(${quotes})(${tail})(?! ?/ ?[A-Za-z])`, 'iuy');
const dashPair = new RegExp(`([#$] ?)?(${name})[-_](${dollars})(${tail})`, 'iuy');
const bracketPair = new RegExp(`([#$] ?)?(${name}) ?[(] ?(USDT|USDC|BUSD|USD) ?[)]()`, 'iuy');
const coinPair = new RegExp(`([#$] ?)?(${name})(BTC|ETH|BNB)()${ends}`, 'iuy');
const spacedPair = new RegExp(`([#$] ?)?(${name}) (USDT|USDC|BUSD|PERP)(${tail})`, 'iuy');
const gluedPair = new RegExp(`([#$] ?)?(${name})(USDT|USDC|BUSD|FDUSD|USD|PERP)(${tail})`, 'iuy');
const pairStart = /(?:[#$] ?)?[A-Za-z0-9\p{Script=Cyrillic}\p{Script=Greek}]{1,40}((?: {0,2}[/|\\(_-]| (?:USD|BUSD|PERP))?)/iuy;
const tag = /([#$])([A-Za-z0-9_]{1,24}|[\p{Script=Cyrillic}\p{Script=Greek}]{2,24}|\p{Script=Han}{2,12})(?![\p{L}\p{N}_])()()/uy;
const latinWord = /()([A-Za-z0-9]{1,12})(?![A-Za-z0-9])()()/uy;

/**
 * Returns the symbol that starts at `at`, where a word begins, or null. A pair (BTC/USDT, BTCUSDT.P) counts as written, a tag (#BTC, $BTC) as a
 * likely symbol, a bare word only when it is a coin that is no everyday word.
 */
export function readSymbol(text: string, at: number): SymbolReading | null {
  const reading = (mayBePair(text, at) ? readAnyPair(text, at) : null) ?? readTag(text, at) ?? readBare(text, at);
  return reading &&
    text.startsWith('**', at + reading.length) &&
    /^\*{3}|^\*+\//.test(text.slice(at + reading.length, at + reading.length + 4))
    ? null
    : reading; // masked: #B***/USDT
}

/** Most words are none: one look instead of seven. */
function mayBePair(text: string, at: number): boolean {
  pairStart.lastIndex = at;
  const start = pairStart.exec(text);
  return start !== null && (start[1] !== '' || /USD|PERP|.(?:BTC|ETH|BNB)/i.test(start[0]));
}

function readAnyPair(text: string, at: number): SymbolReading | null {
  return (
    readPair(text, at, fiatPair) ??
    readPair(text, at, slashPair) ??
    readPair(text, at, dashPair) ??
    readPair(text, at, bracketPair) ??
    readPair(text, at, gluedPair) ??
    readPair(text, at, coinPair) ??
    readPair(text, at, spacedPair)
  );
}

function match(pattern: RegExp, text: string, at: number): readonly [string, string, string, string, string] | null {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found ? [found[0], found[1] ?? '', found[2] ?? '', found[3] ?? '', found[4] ?? ''] : null;
}

function readPair(text: string, at: number, pattern: RegExp): SymbolReading | null {
  const found = match(pattern, text, at);
  if (!found) return null;
  const [whole, mark, written, quoteText, tailText] = found;
  const quote = quoteText.toUpperCase();
  const isGluedDigit = pattern === gluedPair && /^\d$/.test(written);
  if (/^\d*$/.test(written) && !isGluedDigit && !(mark && pattern === slashPair)) return null; // "62000/USDT", "100 USDT"
  const folded = latinBase(written);
  if (!folded) return null;
  const isSure = mark !== '' || isKnownCoin(folded.base) || isNotCrypto(written + quoteText);
  if (pattern === gluedPair && /^(?:USD|PERP)$/.test(quote) && !isSure) return null;
  if (pattern === coinPair && !isCoinPair(folded.base, quote)) return null;
  if (pattern === spacedPair && !(isSure && written === written.toUpperCase())) return null; // "in USDT"
  if (pattern === dashPair && !isSure && (quote === 'PERP' || quote === 'USD')) return null;
  if (pattern === slashPair && folded.base === 'BTC' && /^(?:ETH|BNB)$/.test(quote)) return null; // two coins, not a pair
  return {
    length: whole.length,
    base: folded.base,
    quote: quote === 'PERP' ? null : quote,
    strength: 'pair',
    perpetual: quote === 'PERP' || /P|SWAP|:USD/i.test(tailText),
    lookAlike: folded.lookAlike,
  };
}

/** "XRPBTC"; not WBTC or STETH, which are coins. */
function isCoinPair(base: string, quote: string): boolean {
  return base.length > 2 && isKnownCoin(base) && !isWordCoin(base) && !isKnownCoin(base + quote) && base !== quote;
}

function latinBase(written: string): { readonly base: string; readonly lookAlike: boolean } | null {
  if (/^[A-Za-z0-9]+$/.test(written)) return { base: written.toUpperCase(), lookAlike: false };
  if (/^[\p{Script=Han}\dA-Za-z]+$/u.test(written)) return { base: written.toUpperCase(), lookAlike: false };
  const latin = foldToLatin(written);
  return latin ? { base: latin.toUpperCase(), lookAlike: true } : null;
}

function readTag(text: string, at: number): SymbolReading | null {
  const found = match(tag, text, at);
  if (!found) return null;
  const [whole, mark, written] = found;
  if (/^[\d_]+[kKmM]?$/.test(written) || (/^\d/.test(written) && mark === '$' && !/^\d+[A-Z]{2,}$/.test(written))) return null;
  if (/^\p{Script=Cyrillic}+$/u.test(written) && !foldToLatin(written)) return null;
  const folded = latinBase(written);
  if (!folded || written.length > 15) return null;
  return { length: whole.length, base: folded.base, quote: null, strength: 'tag', perpetual: false, lookAlike: folded.lookAlike };
}

function readBare(text: string, at: number): SymbolReading | null {
  const found = match(latinWord, text, at);
  if (!found) return readGlued(text, at);
  const written = found[2];
  const base = written.toUpperCase();
  const isUpper = written === base;
  if (!(isKnownCoin(base) && /[A-Za-z]/.test(written)) || (isWordCoin(base) && !isUpper)) return readGlued(text, at);
  return { length: written.length, base, quote: null, strength: 'known', perpetual: false, lookAlike: false };
}

const majors = /(BTC|ETH|SOL|BNB|XRP|HBAR|DOGE|ADA|AVAX|LINK|SUI|LTC)(?=\d)/iuy;

/** "HBAR4H", "BTC84000": a big coin with a number glued to it. */
function readGlued(text: string, at: number): SymbolReading | null {
  const found = match(majors, text, at);
  return found
    ? { length: found[1].length, base: found[1].toUpperCase(), quote: null, strength: 'known', perpetual: false, lookAlike: false }
    : null;
}

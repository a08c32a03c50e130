import { languages } from '../languages/all-languages.ts';
import { concepts, type Concept } from '../languages/concept.ts';
import { ordinalValue } from '../normalise/fold-character.ts';
import type { NormalisedText } from '../normalise/normalise-text.ts';
import { isKnownCoin } from '../symbols/known-coins.ts';
import { nicknames } from '../symbols/nicknames.ts';
import { readSymbol } from '../symbols/read-symbol.ts';
import { markPhrases } from './mark-phrases.ts';
import { readNumberToken } from './read-number-token.ts';
import { splitPieces, wordAt } from './split-pieces.ts';
import { buildPhraseTree, type PhraseNode } from './phrase-tree.ts';
import type { Token } from './token.ts';

const phraseTree = buildPhraseTree(languages, concepts, splitPieces);
const emoji = /\p{Extended_Pictographic}[\p{Emoji_Modifier}\p{Extended_Pictographic}]?/uy;

const levelLabels = ['entry', 'stop', 'target', 'leverage', 'risk', 'symbol_label', 'side_label'] as const;

/** Words of trading that are often written as hashtags: no symbols. */
const taggedWords = new Set(
  'long short buy sell signal signals trading trader traders daytrading intraday cryptotrading cryptosignal cryptosignals altseason bullrun dyor nfa risk spot futures future scalp scalping swing trade free vip premium new update entry tp sl target targets crypto altcoin altcoins alts bitcoinnews news hiddengem gem lobo analysis market bullish bearish breakout binance bybit bingx okx kucoin mexc bitget strongsignal mediumsignal sentiment лонг шорт'.split(
    ' ',
  ),
);

/**
 * Returns the pieces of the text in order: symbols, numbers, phrases with their meanings, other words, marks and line breaks. Linear.
 * @param own the provider's own words, which win over those of the languages
 */
export function tokenise(text: NormalisedText, own: PhraseNode | null): readonly Token[] {
  return markPhrases(splitTokens(text), phraseTree, own);
}

/** The same before phrases are marked. */
export function splitTokens({ text, lookAlike, accented }: NormalisedText): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let gap = false;
  let line = 0;
  let isBold = false;
  while (at < text.length) {
    const character = text.charAt(at);
    if (character === '\n') {
      tokens.push({ kind: 'break', start: at, end: at + 1, text: '\n', lower: '\n', gap, line });
      line += 1;
      at += 1;
      gap = true;
      continue;
    }
    const stars = character === '*' || character === '_' ? emphasisLength(text, at) : 0;
    if (stars > 0) {
      if (stars === 2 && character === '*') isBold = !isBold && /\S/.test(text.charAt(at + 2));
      at += stars; // bold and italic marks
      continue;
    }
    const plural = character === '(' ? pluralLength(text, at) : 0;
    if (plural > 0) {
      at += plural;
      continue;
    }
    if (/\s/.test(character)) {
      gap = true;
      at += 1;
      continue;
    }
    const token = tokenAt(text, at, { gap, line }, { isBold, accented });
    tokens.push(token.kind === 'symbol' && lookAlike.subarray(token.start, token.end).includes(1) ? { ...token, lookAlike: true } : token);
    at = token.end;
    gap = false;
  }
  return tokens;
}

type Place = { readonly gap: boolean; readonly line: number };
type Spelling = { readonly isBold: boolean; readonly accented: Uint8Array };

function tokenAt(text: string, at: number, place: Place, { isBold, accented }: Spelling): Token {
  const make = (end: number) => {
    const piece = text.slice(at, end);
    return { ...place, start: at, end, text: piece, lower: piece.toLowerCase() };
  };
  const address = startsWord(text, at) ? matchAddress(text, at) : 0;
  if (address > 0) return { ...make(at + address), kind: 'word' };
  const ordinal = ordinalValue(text.charCodeAt(at));
  if (ordinal !== null) return { ...make(at + 1), kind: 'ordinal', value: ordinal };
  if (startsName(text, at)) {
    const symbol = readSymbol(text, at);
    const named = symbol?.strength === 'tag' ? hanTag(symbol.base) : null;
    if (named === 'topic') return { ...make(at + 1), kind: 'punct' };
    if (named !== null) return coinName(make(at + 1 + named.length), named.coin, 'tag');
    const isWord = symbol !== null && symbol.strength !== 'pair' && accented.subarray(at, at + symbol.length).includes(1); // "BÁN" is no BAN
    if (symbol && !isWord && !isTaggedWord(symbol.base, symbol.strength)) {
      const { length, ...reading } = symbol;
      return { ...make(at + length), kind: 'symbol', ...reading };
    }
  }
  const number = readNumberToken(text, at, isBold);
  if (number) return { ...make(number.end), kind: 'number', ...number.reading };
  const wordEnd = wordAt(text, at);
  if (wordEnd > at) {
    const nickname = nicknames.get(text.slice(at, wordEnd).toLowerCase());
    return nickname ? coinName(make(wordEnd), nickname) : { ...make(wordEnd), kind: 'word' };
  }
  emoji.lastIndex = at;
  const found = emoji.exec(text);
  if (found) return { ...make(at + found[0].length), kind: 'emoji' };
  const unit = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return { ...make(at + unit), kind: 'punct' };
}

const addresses = /(?:https?:\/\/|www\.|t\.me\/|discord\.gg\/)\S+/iy;

/** Length of a web address, 0 when none starts: its question mark asks nothing, its names name no coin. */
function matchAddress(text: string, at: number): number {
  addresses.lastIndex = at;
  return addresses.exec(text)?.[0].length ?? 0;
}

/** Length of a mark of bold or italic, 0 when the stars mask letters or the underscores join numbers. */
function emphasisLength(text: string, at: number): number {
  const run = /^(?:\*+|_+)/.exec(text.slice(at, at + 4))?.[0] ?? '';
  if (run.startsWith('*')) return run.length <= 2 ? run.length : 0;
  const isBetween = /[\p{L}\d]/u.test(text.charAt(at - 1)) && /[\p{L}\d]/u.test(text.charAt(at + run.length));
  return isBetween || (/\s/.test(text.charAt(at - 1)) && /\s/.test(text.charAt(at + run.length))) ? 0 : run.length;
}

/** Length of the "(s)" of "Target(s)", else 0. */
function pluralLength(text: string, at: number): number {
  return /[A-Za-z]/.test(text.charAt(at - 1)) ? (/^\((?:s|es|S|ES)\)/.exec(text.slice(at, at + 4))?.[0].length ?? 0) : 0;
}

function coinName(place: Omit<Extract<Token, { kind: 'word' }>, 'kind'>, base: string, strength: 'tag' | 'known' = 'known'): Token {
  return { ...place, kind: 'symbol', base, quote: null, strength, perpetual: false, lookAlike: false };
}

const topics = /[合约策略单信号讯分析行情现货多空日内短线早晚盘实操交易]/;

/** What a tag of Chinese characters names: a coin by its name or nickname ("#比特币合约"), a topic ("#日内策略") or, null, a coin of its own. */
function hanTag(base: string): { readonly coin: string; readonly length: number } | 'topic' | null {
  if (!/^\p{Script=Han}/u.test(base)) return null;
  const length = wordAt(base, 0);
  const coin = nicknames.get(base.slice(0, length));
  if (coin) return { coin, length };
  return topics.test(base) || meaningsOf(base).size > 0 ? 'topic' : null;
}

function isTaggedWord(base: string, strength: string): boolean {
  const word = base.toLowerCase();
  return strength === 'tag' && (taggedWords.has(word) || (!isKnownCoin(base) && namesLevel(word)));
}

/** "#Entrada", "#Stoploss": a label. */
function namesLevel(word: string): boolean {
  const meanings = meaningsOf(word);
  return levelLabels.some((label) => meanings.has(label));
}

function meaningsOf(phrase: string): ReadonlySet<Concept> {
  const node = splitPieces(phrase).reduce<PhraseNode | undefined>((at, piece) => at?.next.get(piece), phraseTree);
  return node?.concepts ?? new Set();
}

function startsWord(text: string, at: number): boolean {
  return /[hwtd]/i.test(text.charAt(at)) && !/[\p{L}\d]/u.test(text.charAt(at - 1));
}

/** A name starts at # or $, or at a letter or digit that continues no other word. */
function startsName(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (character === '#' || character === '$') return !/[a-z][#$][a-z]/.test(text.slice(Math.max(0, at - 1), at + 2)); // "ag$ain"
  if (!/[\p{L}\d]/u.test(character)) return false;
  const before = text.charAt(at - 1);
  return !/[A-Za-z0-9.,]/.test(before) || (/[.,]/.test(before) && !/\d/.test(character));
}

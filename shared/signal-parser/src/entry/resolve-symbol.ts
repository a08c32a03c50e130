import type { RefusalCode } from '@trade-executor/domain/signals/outcome';
import { err, ok, type Result } from '@trade-executor/domain/result';
import { isKnownCoin, isWordCoin } from '../symbols/known-coins.ts';
import { isNotCrypto } from '../symbols/not-crypto.ts';
import { venueNames } from '../symbols/venues.ts';
import type { SymbolToken, Token } from '../tokens/token.ts';
import { isPunctuation, means } from '../tokens/token.ts';

export type ResolvedSymbol = {
  readonly base: string;
  readonly quote: string | null;
  readonly perpetual: boolean;
  readonly lookAlike: boolean;
  readonly from: Token;
  readonly isGuess: boolean;
};

/**
 * Returns the one coin that a heading names: a pair before a tag before a bare ticker. Names of venues and slogans do not count.
 * SYMBOL_MISSING, SYMBOL_AMBIGUOUS, SYMBOL_LOOKALIKE, NOT_CRYPTO.
 */
export function resolveSymbol(heading: readonly Token[], all: readonly Token[]): Result<ResolvedSymbol, RefusalCode> {
  const found = strongest(heading) ?? labelled(heading) ?? besideSide(heading) ?? written(all) ?? labelled(all);
  if (!found || found.length === 0) return err('SYMBOL_MISSING');
  const [first] = found;
  if (!first) return err('SYMBOL_MISSING');
  if (found.some((symbol) => canonical(symbol.base) !== canonical(first.base))) return err('SYMBOL_AMBIGUOUS');
  if (isForeign(first)) return err('NOT_CRYPTO');
  const lookAlike = found.some((symbol) => symbol.lookAlike);
  if (lookAlike && !isKnownCoin(first.base)) return err('SYMBOL_LOOKALIKE');
  const beside = heading.filter(
    (token) => token.kind === 'symbol' && token.line === first.line && canonical(token.base) !== canonical(first.base),
  );
  const isCoin = (base: string, start: number): boolean =>
    isKnownCoin(base) && (!isWordCoin(base) || namesAnother(heading, start, first.start)) && !venueNames.has(base.toLowerCase());
  if (
    beside.some((token) => token.kind === 'symbol' && (isCoin(token.base, token.start) || isForeign(token) || isTaggedSide(heading, token)))
  )
    return err('SYMBOL_AMBIGUOUS');
  const quote = found.find((symbol) => symbol.quote !== null)?.quote ?? null;
  return ok({
    base: first.base === 'XBT' ? 'BTC' : first.base,
    quote,
    perpetual: found.some(({ perpetual }) => perpetual),
    lookAlike,
    from: first,
    isGuess: first.isGuess,
  });
}

/** Behind the heading only a coin that is written as one counts. */
function written(tokens: readonly Token[]): readonly Candidate[] | null {
  return strongest(tokens.filter((token) => token.kind !== 'symbol' || token.strength !== 'known'));
}

type Candidate = SymbolToken & { readonly isGuess: boolean };

function canonical(base: string): string {
  return base === 'XBT' ? 'BTC' : base;
}

export function isForeign(symbol: { readonly base: string; readonly quote: string | null }): boolean {
  const isDollar = symbol.quote === 'USDT' || symbol.quote === 'USDC';
  return (
    isNotCrypto(symbol.base + (symbol.quote ?? '')) ||
    (isNotCrypto(symbol.base) && !isDollar) ||
    (isDollar && /^(?:XAU|XAG|XAUT?|EUR|GBP)$/.test(symbol.base) && symbol.base !== 'XAUT')
  );
}

function strongest(tokens: readonly Token[]): readonly Candidate[] | null {
  const symbols = tokens.flatMap((token, at): Candidate[] =>
    token.kind === 'symbol' && !isDominance(tokens, at) && !isByline(tokens, at) ? [{ ...token, isGuess: false }] : [],
  );
  const pairs = symbols.filter(({ strength }) => strength === 'pair');
  if (pairs.length > 0) return pairs;
  const tags = symbols.filter((symbol) => symbol.strength === 'tag' && !venueNames.has(symbol.base.toLowerCase()));
  const cash = tags.filter(({ text }) => text.startsWith('$'));
  const coins = tags.filter(({ base }) => isKnownCoin(base));
  if (cash.length > 0) return [...cash, ...coins].map((symbol) => ({ ...symbol, isGuess: !isKnownCoin(symbol.base) }));
  if (coins.length > 0) return coins;
  const isSet = ({ start }: Candidate): boolean => isPlaced(tokens, start);
  const known = symbols.filter((symbol) => symbol.strength === 'known' && (!isWordCoin(symbol.base) || isSet(symbol)));
  if (tags.length > 0) return tagsOrNames(tags, known, isSet);
  return known.length > 0 ? known : null;
}

/** "#trading" above "SOL long": a tag that no list knows is a coin where a coin belongs, and a topic beside a coin that stands there. */
function tagsOrNames(tags: readonly Candidate[], known: readonly Candidate[], isSet: (symbol: Candidate) => boolean): readonly Candidate[] {
  const isTicker = ({ text }: Candidate): boolean => text === text.toUpperCase();
  const [setTags, setNames] = [tags.filter(isSet), known.filter(isSet)];
  if (setNames.length > 0 && !setTags.some(isTicker)) return setNames;
  const likely = (setTags.length > 0 ? setTags : tags).map((symbol) => ({ ...symbol, isGuess: true }));
  return setNames.length > 0 || (setTags.length === 0 && !tags.every(isTicker)) ? [...likely, ...known] : likely;
}

/** "QUICK SHORT", "SAFE LONG": how, not what; also where a coin has that name. */
function isManner(tokens: readonly Token[], at: number): boolean {
  return manners.test(tokens[at]?.text ?? '') && means(tokens[at + 1], 'long', 'short', 'buy', 'sell');
}

const manners =
  /^(?:quick|fast|easy|nice|safe|light|high|low|deep|hot|super|prime|major|fresh|big|small|new|next|good|best|strong|risky|free|vip|early|late|perfect|clean|mini|micro|daily|hedge|swing|scalp|spot|top|hard|pure|magic|degen|alpha|beta)$/i;

/** A ticker that is a word counts beside a side or a label, or alone on its line: "LONG AI", not "AI SIGNAL". */
function isPlaced(tokens: readonly Token[], start: number): boolean {
  const at = tokens.findIndex((token) => token.start === start);
  const line = tokens[at]?.line;
  if (isManner(tokens, at)) return false;
  const isOpaque = (token: Token | undefined): boolean =>
    token !== undefined && token.kind !== 'punct' && token.kind !== 'emoji' && !/^(?:some|on|of|по|в)$/.test(token.lower);
  let [before, behind] = [at - 1, at + 1];
  while (before >= 0 && (!isOpaque(tokens[before]) || isOn(tokens[before]))) before -= 1;
  while (behind < tokens.length && !isOpaque(tokens[behind])) behind += 1;
  const beside = [tokens[before], tokens[behind]].filter((token) => token?.line === line);
  return (
    beside.length === 0 ||
    beside.some(
      (token) =>
        means(token, 'long', 'short', 'buy', 'sell', 'symbol_label', 'spot', 'futures', 'entry', 'market', 'now') ||
        token?.kind === 'number' ||
        /^\p{Script=Han}/u.test(token?.text ?? ''), // capitals among characters
    )
  );
}

/** "LONG LINK #TRX", "OP #TRX short": a ticker that is a word, beside the coin and where a coin belongs. */
function namesAnother(tokens: readonly Token[], start: number, coin: number): boolean {
  const at = tokens.findIndex((token) => token.start === start);
  const isBefore = tokens[at + 1]?.start === coin || (isPunctuation(tokens[at + 1], '/&,+') && tokens[at + 2]?.start === coin);
  const others = tokens.filter((token) => token.kind !== 'symbol' || token.start === start);
  return isBefore && !/^(?:a|in|at|the|me|la|not|one)$/i.test(tokens[at]?.text ?? '') && isPlaced(others, start);
}

/** "LONG #NEWCOIN #BTC": a tag that no list knows, directly behind the side. */
function isTaggedSide(tokens: readonly Token[], symbol: SymbolToken): boolean {
  const before = tokens[tokens.findIndex(({ start }) => start === symbol.start) - 1];
  return symbol.strength === 'tag' && symbol.text === symbol.text.toUpperCase() && means(before, 'long', 'short', 'buy', 'sell');
}

/** "Шорт по LINK". */
function isOn(token: Token | undefined): boolean {
  return means(token, 'to', 'filler') && token?.lower === 'по';
}

/** "[trader #C]": the author's mark. */
export function isByline(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.kind === 'word' && (isPunctuation(tokens[at - 2], '[') || isPunctuation(tokens[at + 1], ']'));
}

/** "BTC.D" is a share of the market, no coin. */
function isDominance(tokens: readonly Token[], at: number): boolean {
  return (
    isPunctuation(tokens[at + 1], '.') && tokens[at + 1]?.gap === false && tokens[at + 2]?.lower === 'd' && tokens[at + 2]?.gap === false
  );
}

/** The word behind "Coin:" or "Pair:". */
function labelled(tokens: readonly Token[]): readonly Candidate[] | null {
  for (const [at, token] of tokens.entries()) {
    if (!means(token, 'symbol_label')) continue;
    let next = at + 1;
    while (isPunctuation(tokens[next], ':-=#$') && next < at + 5) next += 1;
    const value = tokens[next];
    if (next > at + 1 && value && isTickerWord(value) && value.line === token.line) return [guess(value)];
  }
  return null;
}

/** "SELL NEAR" alone on its line: a coin that is also a small word. "SELL NEAR 6.1" is none. */
function isLoneCoin(token: Token | undefined, side: Token, tokens: readonly Token[]): boolean {
  return (
    token?.kind === 'mark' &&
    token.line === side.line &&
    token.text === token.text.toUpperCase() &&
    isKnownCoin(token.text) &&
    tokens.every(
      (other) => other === token || other === side || other.line !== side.line || other.kind === 'emoji' || other.kind === 'punct',
    )
  );
}

/** "BUY TONNEL": an unknown ticker in capitals directly beside the side. */
function besideSide(tokens: readonly Token[]): readonly Candidate[] | null {
  const found: Candidate[] = [];
  for (const [at, token] of tokens.entries()) {
    if (!means(token, 'long', 'short', 'buy', 'sell')) continue;
    for (const beside of [isManner(tokens, at - 1) ? undefined : tokens[at - 1], tokens[at + 1]])
      if (isLoneCoin(beside, token, tokens) && beside) found.push({ ...guess(beside), isGuess: false });
      else if (
        beside?.kind === 'word' &&
        beside.line === token.line &&
        /^[A-Z]{3,10}$/.test(beside.text) &&
        token.text !== token.text.toLowerCase()
      )
        found.push(guess(beside));
  }
  return found.length > 0 ? found : null;
}

function isTickerWord(token: Token): boolean {
  return (
    (token.kind === 'word' ||
      (token.kind === 'mark' && !means(token, 'long', 'short', 'buy', 'sell', 'leverage', 'entry', 'stop', 'target'))) &&
    /^[A-Za-z]{1,12}$/.test(token.text)
  );
}

function guess(token: Token): Candidate {
  return {
    ...token,
    kind: 'symbol',
    base: token.text.toUpperCase(),
    quote: null,
    strength: 'tag',
    perpetual: false,
    lookAlike: false,
    isGuess: true,
  };
}

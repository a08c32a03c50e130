import { isWordCoin } from '../symbols/known-coins.ts';
import { isPunctuation, means, type Token } from '../tokens/token.ts';

const shortest = 2;
const longest = 10;
/** Capitals that name no coin. */
const abbreviations = new Set(
  'ID NOW ASAP ALL CPI PPI FOMC FED NFP GDP USA US EU UK UTC GMT EST MSK SEC ETF VIP OK LOL FYI PNL ROI RR ATH ATL EMA MA RSI MACD TP SL BE TF HTF LTF OI CMP DCA BUY SELL LONG SHORT CLOSE HALF NEWS PROFIT ENTRY STOP MOVE HOLD DXY SPX USD USDT USDC THE IN AT NOT ME IT AND OR FOR ON BY IF DO NO YES GUYS TEAM'.split(
    ' ',
  ),
);

/** Returns the tokens with a ticker in capitals read as the coin where its place makes it one: "close 30% on NEAR", "TONNEL - stop to entry". Linear. */
export function nameCoins(tokens: readonly Token[]): readonly Token[] {
  const plain = new Set(tokens.filter(hasSmallLetters).map(({ line }) => line));
  return tokens.map((token, at) => (plain.has(token.line) && isTicker(token) && isNamingPlace(tokens, at) ? asCoin(token) : token));
}

function hasSmallLetters({ kind, text }: Token): boolean {
  return (kind === 'word' || kind === 'mark') && (/[a-z]{2}/.test(text) || /[^\p{Script=Latin}\P{L}]/u.test(text));
}

function isTicker({ kind, text }: Token): boolean {
  if (kind !== 'word' && kind !== 'mark') return false;
  if (!/^[A-Z][A-Z0-9]*$/.test(text) || text.length < shortest || text.length > longest || abbreviations.has(text)) return false;
  return kind === 'word' || isWordCoin(text);
}

/** Behind "on", "for", "по" or a closing verb, or at the start of a line before a mark or such a verb. */
function isNamingPlace(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (
    /^(?:on|for|of|по|my|our|em|en|de|sobre|trong|mi|meu)$/.test(before?.lower ?? '') ||
    means(before, 'close', 'exit_now', 'cancel', 'trade')
  )
    return true;
  if (/^(?:your|ur|the|this)$/.test(before?.lower ?? '') && means(next, 'longs', 'shorts', 'long', 'short', 'limit', 'trade')) return true;
  const isFirst = before === undefined || before.kind === 'break' || before.kind === 'emoji';
  return (
    isFirst && (isPunctuation(next, '-:') || means(next, 'close', 'stop', 'cancel', 'breakeven', 'half', 'long', 'short', 'move', 'void'))
  );
}

function asCoin(token: Token): Token {
  return { ...token, kind: 'symbol', base: token.text, quote: null, strength: 'known', perpetual: false, lookAlike: false };
}

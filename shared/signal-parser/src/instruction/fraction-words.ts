import { decimal } from '@trade-executor/domain/decimal';
import { means, type Token } from '../tokens/token.ts';
import { isPunctuation } from '../tokens/token.ts';

/** Decimals of a part that has no end. */
const places = 4;
/** Parts said in words that have no concept of their own. */
const words: readonly (readonly [value: string, phrases: string])[] = [
  ['0.6667', 'two thirds|две трети|дві третини|三分之二|dos tercios|dois terços|dois tercos|üçte ikisi|ثلثي|hai phần ba'],
  ['0.75', 'three quarters|three quarter|три четверти|три чверті|四分之三|tres cuartos|três quartos|tres quartos|dörtte üçü|ba phần tư'],
  ['0.2', 'a fifth|one fifth|пятую часть|两成|兩成|二成'],
  ['0.1', 'a tenth|one tenth|десятую часть|一成'],
  ['0.3', '三成'],
  ['0.4', '四成'],
  ['0.6', '六成'],
  ['0.7', '七成'],
  ['0.8', '八成'],
  ['0.9', '九成'],
];
export const fractionPhrases: readonly string[] = words.flatMap(([, phrases]) => phrases.split('|'));

const bare = (phrase: string): string =>
  phrase
    .normalize('NFD')
    .replaceAll(/[\p{M}\s]/gu, '')
    .toLowerCase();
const values: ReadonlyMap<string, string> = new Map(
  words.flatMap(([value, phrases]) => phrases.split('|').map((phrase) => [bare(phrase), value])),
);

/** Returns the parts of a position that the tokens name: "half", "1/3", "две трети", "三成"; each once. */
export function namedFractions(tokens: readonly Token[]): readonly string[] {
  const said = tokens.flatMap((token, at): readonly string[] => {
    if (means(token, 'half')) return ['0.5'];
    if (means(token, 'third')) return ['0.3333'];
    if (means(token, 'quarter')) return ['0.25'];
    if (means(token, 'fraction')) return [values.get(bare(token.lower)) ?? ''];
    return written(tokens, at);
  });
  return [...new Set(said.filter((value) => value !== ''))];
}

/** "2/3", "3/4". */
function written(tokens: readonly Token[], at: number): readonly string[] {
  const [above, slash, below] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (above?.kind !== 'number' || above.role !== 'fraction' || !isPunctuation(slash, '/') || below?.kind !== 'number') return [];
  if (/^0*$/.test(below.digits)) return [];
  return [decimal(above.digits).div(below.digits).round(places).toFixed()];
}

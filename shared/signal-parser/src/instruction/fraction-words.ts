import { decimal } from '@trade-executor/domain/decimal';
import { means, type Token } from '../tokens/token.ts';
import { isPunctuation } from '../tokens/token.ts';

/** Decimals of a part that has no end. */
const places = 4;
/** Parts said in words that have no concept of their own. */
const words: readonly (readonly [value: string, phrases: string])[] = [
  [
    '0.6667',
    'two thirds|two third|две трети|дві третини|三分之二|deux tiers|zwei drittel|due terzi|dos tercios|dois terços|dois tercos|üçte ikisi|üçte ikisini|ثلثي|hai phần ba',
  ],
  [
    '0.75',
    'three quarters|three quarter|три четверти|три чверті|四分之三|tres cuartos|três quartos|tres quartos|dörtte üçü|dörtte üçünü|ba phần tư|trois quarts|drei viertel|tre quarti',
  ],
  ['0.2', 'a fifth|one fifth|пятую часть|五分之一|两成|二成|un quinto'],
  ['0.1', 'a tenth|one tenth|десятую часть|一成'],
  ['0.3', '三成'],
  ['0.4', '四成|五分之二'],
  ['0.5', '五成|二分之一'],
  ['0.6', '六成|五分之三'],
  ['0.7', '七成'],
  ['0.8', '八成|五分之四'],
  ['0.9', '九成'],
];

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

/** "2/3", "3/4", "3成", "50/50". */
function written(tokens: readonly Token[], at: number): readonly string[] {
  const [above, slash, below] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (above?.kind === 'number' && above.role === 'fraction' && slash?.text === '成') return [decimal(above.digits).div('10').toFixed()];
  if (above?.kind !== 'number' || above.role !== 'fraction' || !isPunctuation(slash, '/') || below?.kind !== 'number') return [];
  if (/^0*$/.test(below.digits)) return [];
  if (above.digits === '50' && below.digits === '50') return ['0.5'];
  return [decimal(above.digits).div(below.digits).round(places).toFixed()];
}

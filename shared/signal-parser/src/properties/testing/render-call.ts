import fc from 'fast-check';
import { calls, written, type Call } from './call.ts';
import { decorations, type Decoration } from './decorations.ts';
import {
  arabicStyles,
  commaStyles,
  isPlainUnsure,
  plainStyle,
  pointStyles,
  spacedStyles,
  worldStyles,
  type NumberStyle,
} from './number-styles.ts';
import type { Template } from './parts.ts';
import { allTemplates } from './templates/all-templates.ts';
import { allWords, english, type Words } from './words.ts';

/** All that decides how a call is written. */
export type Manner = {
  readonly words: Words;
  readonly template: Template;
  readonly decoration: Decoration;
  readonly style: NumberStyle;
  /** Which of several words, marks and forms of the symbol. */
  readonly variant: number;
};
export type RenderedCall = { readonly call: Call; readonly manner: Manner; readonly text: string };

export const manners: fc.Arbitrary<Manner & { readonly styleAt: number }> = mannersOf(fc.constantFrom(...allTemplates));

/** Calls written down by many providers. */
export const renderedCalls: fc.Arbitrary<RenderedCall> = rendered(manners);

/** Calls written down in one way. */
export function renderedBy(template: Template): fc.Arbitrary<RenderedCall> {
  return rendered(mannersOf(fc.constant(template)));
}

function mannersOf(templates: fc.Arbitrary<Template>): fc.Arbitrary<Manner & { readonly styleAt: number }> {
  return fc.record({
    words: fc.constantFrom(...allWords),
    template: templates,
    decoration: fc.constantFrom(...decorations),
    style: fc.constant(plainStyle),
    styleAt: fc.nat(999),
    variant: fc.nat(9_999),
  });
}

/** Each in a style that fits its prices; in English where those of the language could be mistaken. */
function rendered(from: typeof manners): fc.Arbitrary<RenderedCall> {
  return fc.tuple(calls, from).map(([call, { styleAt, ...manner }]) => {
    const own = stylesFor(call, manner.words);
    const words = own.length > 0 ? manner.words : english;
    const styles = own.length > 0 ? own : stylesFor(call, words);
    const fit = { ...manner, words, style: styles[styleAt % styles.length] ?? plainStyle };
    return { call, manner: fit, text: renderCall(call, fit) };
  });
}

/** Returns the styles in which the prices of a call cannot be mistaken by readers of the language. */
export function stylesFor(call: Call, { hasDecimalComma, hasArabicDigits }: Words): readonly NumberStyle[] {
  const prices = [...call.entry.levels, call.stop, ...call.targets].map((level) => written(level, call.decimals));
  const world = hasDecimalComma && isPlainUnsure(prices) ? [] : worldStyles;
  const styles = [...world, ...spacedStyles, ...(hasDecimalComma ? commaStyles : pointStyles), ...(hasArabicDigits ? arabicStyles : [])];
  return styles.filter(({ fits }) => fits(prices));
}

export function renderCall(call: Call, { words, template, decoration, style, variant }: Manner): string {
  const choose = choices(variant);
  const price = (level: number): string => style.write(written(level, call.decimals));
  const [long, short] = choose(words.sides);
  const { type } = call.entry;
  const market = choose(words.market);
  const prices = call.entry.levels.map(price);
  const entries = {
    limit: prices[0] ?? '',
    ladder: prices.join(' / '),
    zone: prices.join(choose([' - ', ' – ', '-'])),
    market: market,
    'market at': `${market} (${prices[0]})`,
  };
  const text = template.render({
    symbol: choose(symbolForms)(call),
    side: call.side === 'long' ? long : short,
    pairLabel: choose(words.pair),
    sideLabel: choose(words.direction),
    entryLabel: choose(type === 'zone' ? words.zone : words.entry),
    entry: entries[type],
    stopLabel: choose(words.stop),
    stop: price(call.stop),
    targetLabel: choose(words.target),
    targetsLabel: choose(words.targets),
    targets: call.targets.map(price),
    hints: [...leverageOf(call, choose(words.leverage)), ...(call.riskPercent ? [`${choose(words.risk)}: ${call.riskPercent}%`] : [])],
  });
  return decoration.dress(text);
}

type SymbolForm = (call: Call) => string;

const symbolForms: readonly [SymbolForm, ...SymbolForm[]] = [
  ({ base, quote }) => (quote ? `${base}/${quote}` : `#${base}`),
  ({ base, quote }) => `#${base}${quote ? `/${quote}` : ''}`,
  ({ base, quote }) => (quote ? `${base}${quote}` : `$${base}`),
  ({ base, quote }) => (quote ? `#${base}${quote}` : base),
];

function leverageOf({ leverage, marginMode }: Call, label: string): readonly string[] {
  if (leverage === null) return [];
  const mode = marginMode === null ? '' : marginMode === 'cross' ? 'Cross' : 'Isolated';
  return [`${label}: ${mode ? `${mode} ` : ''}${leverage}x`];
}

/** Takes one of each list that it is given, by the digits of one number. */
function choices(variant: number): <T>(from: readonly T[]) => T {
  let rest = variant;
  return (from) => {
    rest = (rest * 31 + 17) % 100_003;
    const chosen = from[rest % from.length];
    if (chosen === undefined) throw new Error('nothing to choose from');
    return chosen;
  };
}

import { decimal, sumDecimals, type Decimal } from '@trade-executor/domain/decimal';
import type { SuggestedField, SuggestionExample, UndecidedField } from '@trade-executor/domain/signals/profile-suggestion';
import { exampleOf, fewExamples, fieldExample, messagesOf, type PastOrder } from './past-reading.ts';

/** Fewer could be chance. */
const fewestMessages = 2;
/** A figure beside a price is rounded by hand. */
const tolerance = '0.05';
const percentBehind = /^[^\d\n]{0,10}?(\d{1,4}(?:[.,]\d{1,3})?) ?[%％]/;
const pointsBehind = /^[^\d\n]{0,10}?(\d{1,6}(?:[.,]\d{1,3})?) ?(?:points?|pts?|pips?|пункт\p{L}*|点|點)(?!\p{L})/iu;

export type UnitSuggestions = { readonly suggested: readonly SuggestedField[]; readonly undecided: readonly UndecidedField[] };

/** A price with a figure behind it, "44000 (10%)": what the figure is can be reckoned. */
type Figure = {
  readonly one: PastOrder;
  readonly figure: Decimal;
  readonly distance: Decimal;
  readonly entry: Decimal;
  readonly example: SuggestionExample;
};

/** Returns what percentages and points mean where messages give them beside prices; undecided where they stand alone and nothing shows it. */
export function suggestUnits(orders: readonly PastOrder[]): UnitSuggestions {
  const percent = suggestPercent(orders);
  const points = suggestPoints(orders);
  return { suggested: [...percent.suggested, ...points.suggested], undecided: [...percent.undecided, ...points.undecided] };
}

function suggestPercent(orders: readonly PastOrder[]): UnitSuggestions {
  const figures = orders.flatMap((one) => figuresOf(one, percentBehind));
  const ofPrice = figures.filter(({ figure, distance, entry }) => isNear(figure, distance.times('100').div(entry)));
  const ofMargin = figures.filter(({ one, figure, distance, entry }) => {
    const { leverage } = one.order;
    return leverage !== null && decimal(leverage).gt('1') && isNear(figure, distance.times('100').div(entry).times(leverage));
  });
  const alone = orders.filter(({ order }) => order.stop?.percent || order.takeProfits.some(({ percent }) => percent !== null));
  if (enough(ofPrice) && ofMargin.length === 0) {
    const why = `Beside prices, the percentages are distances from the entry in percent of the price.`;
    return { suggested: [{ field: 'percentMeaning', value: 'of_price', why, ...shownBy(ofPrice) }], undecided: [] };
  }
  if (enough(ofMargin) && ofPrice.length === 0) {
    const why = `Beside prices, the percentages are gains or losses on the margin: the distance times the leverage of the message.`;
    return { suggested: [{ field: 'percentMeaning', value: 'of_margin', why, ...shownBy(ofMargin) }], undecided: [] };
  }
  if (alone.length === 0) return { suggested: [], undecided: [] };
  const why = 'Stops or targets are given in percent only, and no message shows of what. Ask the provider, then state it.';
  const examples = alone.map((one) => fieldExample(one, one.order.stop?.percent ? 'stop.percent' : 'takeProfits.0.percent', true));
  return { suggested: [], undecided: [{ field: 'percentMeaning', why, messages: messagesOf(alone), examples: fewExamples(examples) }] };
}

function suggestPoints(orders: readonly PastOrder[]): UnitSuggestions {
  const figures = orders.flatMap((one) => figuresOf(one, pointsBehind));
  const ofQuote = figures.filter(({ figure, distance }) => isNear(figure, distance));
  if (enough(ofQuote) && ofQuote.length === figures.length) {
    const why = 'Beside prices, a point is one unit of the quote asset.';
    return { suggested: [{ field: 'pointsMeaning', value: 'quote', why, ...shownBy(ofQuote) }], undecided: [] };
  }
  const alone = orders.filter(({ order }) => order.stop?.points);
  if (alone.length === 0) return { suggested: [], undecided: [] };
  const why = 'Stops are given in points only, and no message shows what a point is. Ask the provider, then state it.';
  const examples = fewExamples(alone.map((one) => fieldExample(one, 'stop.points', true)));
  return { suggested: [], undecided: [{ field: 'pointsMeaning', why, messages: messagesOf(alone), examples }] };
}

function figuresOf(one: PastOrder, behind: RegExp): readonly Figure[] {
  const { message, outcome } = one.reading;
  const prices = one.order.legs.flatMap((leg) => leg.prices).map((price) => decimal(price));
  if (prices.length === 0) return [];
  const entry = sumDecimals(prices).div(String(prices.length));
  const levels = [
    { field: 'stop.price', price: one.order.stop?.price ?? null },
    ...one.order.takeProfits.map(({ price }, at) => ({ field: `takeProfits.${at}.price`, price })),
  ];
  return levels.flatMap(({ field, price }) => {
    const found = outcome.evidence.find((piece) => piece.field === `${one.path}.${field}`);
    const match = found && behind.exec(message.text.slice(found.end, found.end + 40));
    if (!match || price === null) return [];
    const figure = decimal((match[1] ?? '0').replace(',', '.'));
    const example = exampleOf(message, found.start, found.end + match[0].length);
    return [{ one, figure, distance: decimal(price).minus(entry).abs(), entry, example }];
  });
}

function isNear(figure: Decimal, reckoned: Decimal): boolean {
  return figure.gt('0') && figure.minus(reckoned).abs().lte(figure.times(tolerance));
}

function enough(figures: readonly Figure[]): boolean {
  return messagesOf(figures.map(({ one }) => one)) >= fewestMessages;
}

function shownBy(figures: readonly Figure[]): { readonly messages: number; readonly examples: readonly SuggestionExample[] } {
  return { messages: messagesOf(figures.map(({ one }) => one)), examples: fewExamples(figures.map(({ example }) => example)) };
}

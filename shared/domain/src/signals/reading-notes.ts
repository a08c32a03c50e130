import type { Evidence, Outcome, SignalOrder } from './outcome.ts';
import type { ProviderProfile } from './provider-profile.ts';

export const noteKinds = ['coin', 'side', 'entry', 'stop', 'target', 'leverage', 'size', 'action'] as const;
export type NoteKind = (typeof noteKinds)[number];

/** One field of a reading, for people. */
export type ReadingNote = {
  readonly kind: NoteKind;
  /** "Stop", "Target 2", "Order 2, stop". */
  readonly label: string;
  /** As it was understood. */
  readonly value: string;
  /** The span [start, end) of the text it was read from. */
  readonly start: number;
  readonly end: number;
};

/** Each field of an outcome with what it was read as and from where, in the order of the text. */
export function readingNotes(outcome: Outcome): readonly ReadingNote[] {
  const notes = outcome.evidence.flatMap((evidence) => noteOf(outcome, evidence) ?? []);
  return notes.toSorted((one, other) => one.start - other.start || one.end - other.end);
}

/** A piece of a text with all that was read from it; pieces in order are the whole text. */
export type MarkedPiece = { readonly text: string; readonly notes: readonly ReadingNote[] };

/** The text cut where a note begins or ends. */
export function markText(text: string, notes: readonly ReadingNote[]): readonly MarkedPiece[] {
  const inside = notes.filter(({ start, end }) => start < end && end <= text.length);
  const cuts = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].toSorted((one, other) => one - other);
  return cuts.slice(1).map((end, place) => {
    const start = cuts[place] ?? 0;
    return { text: text.slice(start, end), notes: inside.filter((note) => note.start <= start && end <= note.end) };
  });
}

/** What an order leaves open and the profile says. */
export function assumedOf(
  { quote, market, stop, takeProfits }: SignalOrder,
  { defaultQuote, defaultMarket, percentMeaning, softStopCandle }: ProviderProfile,
): readonly { readonly label: string; readonly value: string }[] {
  const inPercent = stop?.percent != null || takeProfits.some(({ percent }) => percent !== null);
  return [
    ...(quote === null ? [{ label: 'Quote', value: defaultQuote }] : []),
    ...(market === null ? [{ label: 'Market', value: defaultMarket }] : []),
    ...(inPercent && percentMeaning !== null ? [{ label: 'Percentages', value: percentMeaning.replace('_', ' ') }] : []),
    ...(stop !== null && stop.candle === null && softStopCandle !== null ? [{ label: 'Stop at the close of', value: softStopCandle }] : []),
  ];
}

function noteOf({ orders, actions }: Outcome, { field, start, end }: Evidence): ReadingNote | null {
  const [list, placeText = '', ...path] = field.split('.');
  const place = Number(placeText);
  const subject = list === 'orders' ? orders[place] : actions[place];
  if (subject === undefined) return null;
  const many = (list === 'orders' ? orders : actions).length > 1;
  const words = list === 'orders' ? orderWords(path) : actionWords(path);
  const label = many ? `${list === 'orders' ? 'Order' : 'Action'} ${place + 1}, ${words.label.toLowerCase()}` : words.label;
  return { kind: words.kind, label, value: valueAt(subject, path), start, end };
}

type Words = { readonly kind: NoteKind; readonly label: string };

function orderWords([name = '', place, part]: readonly string[]): Words {
  switch (name) {
    case 'base':
      return { kind: 'coin', label: 'Coin' };
    case 'quote':
      return { kind: 'coin', label: 'Quote' };
    case 'market':
      return { kind: 'coin', label: 'Market' };
    case 'side':
      return { kind: 'side', label: 'Side' };
    case 'legs':
      return { kind: 'entry', label: part === undefined ? 'Entry' : part === 'shares' ? 'Share of the entry' : 'Entry price' };
    case 'stop':
      return { kind: 'stop', label: place === 'candle' ? 'Candle of the stop' : 'Stop' };
    case 'takeProfits':
      return { kind: 'target', label: `${part === 'share' ? 'Share of target' : 'Target'} ${Number(place) + 1}` };
    case 'leverage':
    case 'leverageRange':
      return { kind: 'leverage', label: 'Leverage' };
    case 'marginMode':
      return { kind: 'leverage', label: 'Margin' };
    case 'venues':
      return { kind: 'coin', label: 'Venue' };
    default:
      return { kind: 'size', label: name === 'riskPercent' ? 'Risk' : 'Size' };
  }
}

function actionWords([name]: readonly string[]): Words {
  if (name === 'action') return { kind: 'action', label: 'Action' };
  return name === 'target' ? { kind: 'coin', label: 'About' } : { kind: 'stop', label: 'Level' };
}

/** What stands at the path, in words; of a part that has fields of its own, its kind. */
function valueAt(subject: object, path: readonly string[]): string {
  const value = path.reduce<unknown>((at, name) => (isObject(at) ? Reflect.get(at, name) : undefined), subject);
  if (typeof value === 'string') return value.replaceAll('_', ' ');
  if (value === true) return 'open';
  if (Array.isArray(value)) return value.join(path[0] === 'leverageRange' ? ' to ' : ', ');
  if (isObject(value)) return String(Reflect.get(value, 'type') ?? Reflect.get(value, 'value') ?? '');
  return path[0] === 'price' ? levelOf(subject) : '';
}

/** The number of an action stands in the field that its kind uses. */
function levelOf(subject: object): string {
  for (const name of ['takeProfits', 'prices', 'fraction']) {
    const value: unknown = Reflect.get(subject, name);
    if (Array.isArray(value) && value.length > 0) return value.join(', ');
    if (typeof value === 'string') return value;
  }
  return '';
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

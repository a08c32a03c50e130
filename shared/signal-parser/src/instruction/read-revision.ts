import { readFields } from '../entry/read-fields.ts';
import { readValues } from '../entry/read-values.ts';
import type { Field } from '../entry/field.ts';
import type { NumberToken, Token } from '../tokens/token.ts';
import { means } from '../tokens/token.ts';
import { draft, type ActionDraft } from './action-draft.ts';

const headingLines = 4;

/**
 * Returns the changes of an order that is sent again under a word like "changes" or "update": its entry, stop and targets; of those only the ones
 * called new, when some are. Null when the message is no such order.
 */
export function readRevision(lines: readonly (readonly Token[])[]): readonly ActionDraft[] | null {
  const heading = lines.slice(0, headingLines).flat();
  if (!heading.some((token) => means(token, 'edit')) || !heading.some((token) => means(token, 'long', 'short', 'buy', 'sell'))) return null;
  if (heading.some((token) => means(token, 'side_label') && /new/.test(token.lower))) return null; // "update: new signal created"
  const levels = readFields(lines).fields.filter((field) => roleOf(field) !== null && pricesOf(field).length > 0);
  const isNew = (field: Field): boolean => means(field.label, 'next_target', 'new') || means(before(lines, field.label), 'new');
  const meant = levels.some(isNew) ? levels.filter(isNew) : levels;
  if (new Set(levels.map(roleOf)).size < 2) return null;
  const of = (role: Role): readonly Field[] => meant.filter((field) => roleOf(field) === role);
  const [entry] = of('entry');
  const [stop, otherStop] = of('stop');
  const [target] = of('target');
  const [stopPrice, otherPrice] = stop ? pricesOf(stop) : [];
  if (otherStop || otherPrice) return null;
  return [
    ...(entry ? [draft('edit_entry', entry.label, { prices: of('entry').flatMap(pricesOf) })] : []),
    ...(target ? [draft('edit_tp', target.label, { takeProfits: of('target').flatMap(pricesOf) })] : []),
    ...(stop && stopPrice ? [draft('move_sl', stop.label, { price: stopPrice })] : []),
  ];
}

type Role = 'entry' | 'stop' | 'target';

function roleOf(field: Field): Role | null {
  if (field.name === 'entry' || field.name === 'averaging') return 'entry';
  if (field.name === 'stop') return 'stop';
  return field.name === 'target' || means(field.label, 'next_target') ? 'target' : null;
}

function pricesOf(field: Field): readonly NumberToken[] {
  return readValues(field).prices.map(({ token }) => token);
}

function before(lines: readonly (readonly Token[])[], label: Token): Token | undefined {
  const line = lines.find((candidate) => candidate.includes(label));
  return line?.[line.indexOf(label) - 1];
}

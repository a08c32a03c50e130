import { decimal } from '@trade-executor/domain/decimal';
import { isPunctuation, means } from '../tokens/token.ts';
import { draft, type ActionDraft } from './action-draft.ts';
import type { Clause } from './clause.ts';

const mostUnknown = 3;

/** Returns whether a clause closes the position, wholly or in part; or null. */
export function readCloseAction(clause: Clause): ActionDraft | null {
  if (clause.has('candle', 'own_word') && !clause.has('breakeven')) return null; // a condition, or a promise
  const partial = clause.first('partial_take') ?? clause.first('reduce');
  const close = clause.first('close', 'exit_now');
  const take = clause.first('take');
  const from = partial ?? close ?? take;
  if (!from || clause.unknownWords > mostUnknown) return null;
  if (clause.has('limit') && !clause.has('market')) return null;
  const fraction = fractionOf(clause);
  if (fraction === 'unclear') return null;
  if (fraction === '1') return draft('close', from, { fraction: '1' });
  if (fraction && !clause.has('exit_now') && clause.tokens.some((token) => token !== from && means(token, 'target'))) return null; // "close 50% at TP1": a plan
  if (fraction)
    return draft('partial_close', from, { fraction, part: clause.has('remainder') ? 'remainder' : null, price: onlyPrice(clause) });
  if (partial) return draft('partial_close', from);
  if (close) return readWhole(clause, close);
  if (take && (clause.has('part', 'profit') || /[а-я]/.test(take.lower)) && !clause.has('target')) return draft('partial_close', from);
  return null;
}

function readWhole(clause: Clause, from: NonNullable<ReturnType<Clause['first']>>): ActionDraft | null {
  const at = clause.tokens.indexOf(from);
  const next = clause.tokens[at + 1];
  if (next?.kind === 'number' && next.role === 'timeframe') return null; // "close 1D": a candle's
  if (means(next, 'to') && clause.tokens[at + 2]?.kind !== 'mark') return null; // "close to support"
  if (means(next, 'entry') && clause.tokens[at + 2]?.kind === 'number') return draft('partial_close', from); // "close entry 1"
  if (clause.has('target', 'stop')) return null;
  const isAtEntry = clause.has('breakeven') || clause.tokens.some((token) => means(token, 'entry_point'));
  if (clause.has('part')) return draft('partial_close', from);
  return draft('close', from, {
    fraction: '1',
    part: clause.has('remainder') ? 'remainder' : null,
    price: isAtEntry ? 'entry' : onlyPrice(clause),
  });
}

function onlyPrice({ prices }: Clause): Clause['prices'][number] | null {
  const [price, another] = prices;
  return price && !another ? price : null;
}

/** Returns the fraction said in words or percent; 'unclear' when two are said. */
function fractionOf(clause: Clause): string | null {
  const said = new Set<string>();
  if (clause.has('half')) said.add('0.5');
  if (clause.has('quarter')) said.add('0.25');
  for (const percent of clause.percents) {
    const at = clause.tokens.indexOf(percent);
    const isResult = isPunctuation(clause.tokens[at - 1], '-') && clause.tokens[at - 1]?.gap !== false && !percent.gap;
    const isGain = clause.tokens.slice(at + 1, at + 4).some((token) => means(token, 'profit', 'deposit')) && !clause.has('take', 'close');
    if (!isResult && !isGain && decimal(percent.readings[0] ?? '0').gte('1'))
      said.add(
        decimal(percent.readings[0] ?? '0')
          .div('100')
          .toFixed(),
      );
  }
  const [only, another] = [...said];
  if (another) return 'unclear';
  return only === undefined || (decimal(only).gt('0') && decimal(only).lte('1')) ? (only ?? null) : 'unclear';
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ONE, decimal, sumDecimals } from '../decimal.ts';
import type { SignalAction } from '../signals/outcome.ts';
import { makeAction } from '../testing/make-action.ts';
import { makeCopierSettings } from '../testing/make-copier.ts';
import { makeQuote } from '../testing/make-instrument.ts';
import { makePlan, makePlannedTarget, makeTrade } from '../testing/make-trade.ts';
import { makeTradeStory, provider } from '../testing/make-trade-story.ts';
import { instructionEvents } from './instruction-events.ts';
import { noManagement } from './plan.ts';
import { withTargetAt } from './target-at.ts';
import type { Trade } from './trade.ts';

function filled(trade = makeTrade(), quantity = '1'): Trade {
  const story = makeTradeStory(trade);
  story.fill('entry-0', quantity, '40000');
  return story.trade();
}

/** "close 1", "targets 41000 0.5, 43000 0.5", the notes, or the denial; the market is at 40,500. */
function tell(trade: Trade, action: SignalAction, market: string | null = '40500'): readonly string[] | string {
  const quote = market === null ? null : makeQuote(market);
  const common = { asker: provider, at: 1, eventIdPrefix: 'm-0', settings: makeCopierSettings(), halt: null };
  const result = instructionEvents({ trade, action, quote, ...common });
  if (!result.ok) return [result.error.code, result.error.evidence['reason']].filter(Boolean).join(': ');
  return result.value.map((event) => {
    if (event.type === 'close_wanted') return `close ${event.fraction.toString()}`;
    if (event.type === 'noted') return event.detail;
    const targets = event.type === 'targets_changed' ? event.targets : event.type === 'plan_amended' ? event.plan.targets : [];
    return `targets ${targets.map(({ price, share }) => `${price.toString()} ${share.toString()}`).join(', ')}`;
  });
}

const open = filled(); // long at 40,000, half to be closed at 41,000, half at 42,000
const entering = makeTrade().trade;
const short = filled(makeTrade({ side: 'short' })); // 39,000 and 38,000
const closeAt = (price: string) => makeAction('close', { price, fraction: '1' });
const half = (price: string | null) => makeAction('partial_close', { price, fraction: '0.5' });
const allAt = (price: string) => `all that is open is closed at ${price}, by a target there`;

describe('a close that names a price', () => {
  test.each<[string, Trade, SignalAction, readonly string[] | string]>([
    ['ahead: a target for all, beyond it nothing', open, closeAt('41500'), ['targets 41000 0.5, 41500 0.5', allAt('41500')]],
    ['before the first target', open, closeAt('40900'), ['targets 40900 1', allAt('40900')]],
    ['where a target is', open, closeAt('41000'), ['targets 41000 1', allAt('41000')]],
    ['where all is closed anyway', open, closeAt('42000'), []],
    [
      'beyond where all is closed',
      open,
      closeAt('43000'),
      'ACTION_NOT_SUPPORTED: the target at 42000 comes first and closes all that is open then',
    ],
    ['off the tick: not harder to reach', open, closeAt('41500.19'), ['targets 41000 0.5, 41500.1 0.5', allAt('41500.1')]],
    ['at the market', open, closeAt('40500'), ['close 1']],
    ['as good as at the market', open, closeAt('40580'), ['close 1']],
    ['which the market has passed', open, closeAt('40100'), ['close 1']],
    ['of another coin', open, closeAt('2900'), 'PRICE_SCALE_MISMATCH'],
    ['before anything is filled: nothing is to be entered', entering, closeAt('41500'), ['close 1']],
    ['short, ahead', short, closeAt('38500'), ['targets 39000 0.5, 38500 0.5', allAt('38500')]],
    ['short, passed', short, closeAt('41000'), ['close 1']],
    [
      'half ahead: the rest shares what is left',
      open,
      half('41500'),
      ['targets 41000 0.5, 41500 0.25, 42000 0.25', '50 % of what is open is closed at 41500, by a target there'],
    ],
    ['half, passed', open, half('40100'), ['close 0.5']],
    ['half without a price', open, half(null), ['close 0.5']],
    ['half before anything is filled', entering, half('41500'), 'ACTION_NOT_SUPPORTED: nothing is filled yet'],
  ])('%s', (_name, trade, action, expected) => {
    expect(tell(trade, action)).toEqual(expected);
  });

  test('at the entry: at once when the market is better, by a target there when it is worse', () => {
    expect(tell(open, closeAt('entry'))).toEqual(['close 1']);
    expect(tell(open, closeAt('entry'), '39500')).toEqual(['targets 40000 1', allAt('40000')]);
  });

  test('without a market price it is not judged; without a price of its own it needs none', () => {
    expect(tell(open, closeAt('41500'), null)).toBe('PRICE_UNAVAILABLE');
    expect(tell(open, makeAction('close'), null)).toEqual(['close 1']);
  });

  test('where the last target would be followed it is closed all the same', () => {
    const trade = filled(makeTrade({ plan: makePlan({ management: { ...noManagement, trailingTarget: decimal('500') } }) }));
    const common = { asker: provider, at: 1, eventIdPrefix: 'm-0', settings: makeCopierSettings(), halt: null };
    const result = instructionEvents({ ...common, trade, action: closeAt('42000'), quote: makeQuote('40500') });
    expect(result).toMatchObject({
      ok: true,
      value: [{ type: 'plan_amended', plan: { management: { trailingTarget: null } } }, { type: 'noted' }],
    });
  });

  test('it is a limit at the venue, and the stop stays', () => {
    const story = makeTradeStory(makeTrade());
    story.fill('entry-0', '1', '40000');
    for (const leg of ['stop', 'target-0', 'target-1'] as const) story.accept(leg);
    story.tell({
      type: 'targets_changed',
      asker: provider,
      targets: withTargetAt(makePlan().targets, { side: 'long', price: decimal('41500'), fraction: ONE }),
    });
    story.cancelled('target-1');
    expect(story.live()).toEqual([
      'stop#1 sell 1 @ 39000 accepted',
      'target-0#1 sell 0.5 @ 41000 accepted',
      'target-1#2 sell 0.5 @ 41500 intended',
    ]);
  });
});

test('property: with a target at any price, for any part, the shares add up to no more than before, and all of it where they did', () => {
  const weight = fc.integer({ min: 1, max: 50 });
  const target = fc.record({ price: fc.integer({ min: 101, max: 200 }), weight });
  fc.assert(
    fc.property(
      fc.uniqueArray(target, { maxLength: 12, selector: ({ price }) => price }),
      fc.integer({ min: 101, max: 200 }),
      fc.integer({ min: 1, max: 100 }),
      fc.boolean(),
      (drawn, price, percent, isWhole) => {
        const sum = drawn.reduce((all, one) => all + one.weight, 0) + (isWhole ? 0 : 7);
        const sorted = drawn.toSorted((a, b) => a.price - b.price);
        const shares = sorted.map(({ weight: share }) => decimal(String(share)).div(String(sum)).round(12, 0));
        const rest = ONE.minus(sumDecimals(shares.slice(0, -1)));
        const targets = sorted.map((one, at) =>
          makePlannedTarget(String(one.price), String(isWhole && at === sorted.length - 1 ? rest : shares[at])),
        );
        const fraction = decimal(String(percent)).div('100');
        const after = withTargetAt(targets, { side: 'long', price: decimal(String(price)), fraction });
        const whole = sumDecimals(after.map(({ share }) => share));
        expect(whole.lte(ONE)).toBe(true);
        if (isWhole && targets.length > 0 && after.at(-1)?.price.gt(String(price))) expect(whole.eq(ONE)).toBe(true);
        if (percent === 100) expect(whole.eq(ONE)).toBe(true);
        for (const { share } of after) expect(share.gte('0')).toBe(true);
        expect(after.filter((one) => one.price.lt(String(price)))).toEqual(targets.filter((one) => one.price.lt(String(price))));
      },
    ),
  );
});

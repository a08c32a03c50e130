import { describe, expect, test } from 'vitest';
import { decimal } from '@trade-executor/domain/decimal';
import { entryOutcome, instructionOutcome, openEngineRig } from './testing/engine-rig.ts';
import { liveOrders } from './testing/live-orders.ts';

describe('an entry', () => {
  test('becomes a protected position on the account, with a receipt that says why', async () => {
    const rig = await openEngineRig();
    expect(await rig.post({ outcome: entryOutcome() })).toBe('understood');
    const trade = await rig.trade();
    expect(trade.stage).toBe('open');
    const half = trade.position.quantity.div('2').toFixed();
    expect(liveOrders(trade)).toEqual([
      `stop ${trade.position.quantity.toFixed()} @ 39000`,
      `target-0 ${half} @ 41000`,
      `target-1 ${half} @ 42000`,
    ]);
    const [receipt] = await rig.store.latestReceipts('trader-1', 5);
    expect(receipt).toMatchObject({ subject: 'entry', denial: null, tradeId: trade.tradeId, coin: 'BTC' });
    expect(receipt?.rules.every(({ passed }) => passed)).toBe(true);
    expect(rig.engine().protection.unprotectedCount()).toBe(0);
  });

  test('closes by its targets, and frees what it held back', async () => {
    const rig = await openEngineRig();
    await rig.post({ outcome: entryOutcome() });
    rig.feed.moveTo('41500');
    await rig.follow();
    expect(await rig.trade()).toMatchObject({ stage: 'open' });
    rig.feed.moveTo('42500');
    await rig.follow();
    const trade = await rig.trade();
    expect(trade).toMatchObject({ stage: 'closed', closeReason: 'target' });
    expect(trade.position.realizedPnl.gt('0')).toBe(true);
    expect((await rig.store.findAccount('account-1'))?.reservations).toEqual([]);
    expect(await rig.venue.openOrders('account-1')).toEqual([]);
  });

  test('closes by its stop at about the risk it was sized for', async () => {
    const rig = await openEngineRig();
    await rig.post({ outcome: entryOutcome() });
    rig.feed.moveTo('38900');
    await rig.follow();
    const { stage, closeReason, position, plan } = await rig.trade();
    expect({ stage, closeReason }).toEqual({ stage: 'closed', closeReason: 'stop' });
    const loss = position.fees.minus(position.realizedPnl);
    expect(loss.lte(plan.riskAmount)).toBe(true);
    expect(loss.gt(plan.riskAmount.times(decimal('0.8')))).toBe(true);
    expect((await rig.venue.ledgerDifference('account-1')).toFixed()).toBe('0');
  });

  test('meets a target and its stop in one bar, and is over: the stop had more to close than was left', async () => {
    const rig = await openEngineRig();
    await rig.post({ outcome: entryOutcome() });
    rig.feed.bar({ open: '41500', high: '41500', low: '38000', close: '38000' });
    await rig.follow();
    expect(await rig.trade()).toMatchObject({ stage: 'closed', closeReason: 'stop', position: { quantity: decimal('0') } });
  });

  test('called off is asked for once more: what it filled unheard is held with a stop, not forgotten with the trade', async () => {
    const rig = await openEngineRig({
      volume: decimal('0.2'), // a tenth of it fills
      wrapVenue: (venue) => ({
        ...venue,
        subscribe: (listener) => venue.subscribe((event) => (event.type === 'order_filled' ? Promise.resolve() : listener(event))),
      }),
    });
    await rig.post({ messageId: 'message-1', outcome: entryOutcome({ legs: [{ type: 'limit', prices: ['39500'], shares: null }] }) });
    rig.feed.moveTo('39400');
    await rig.follow();
    await rig.post({ messageId: 'message-2', replyToMessageId: 'message-1', outcome: instructionOutcome({ action: 'cancel' }) });
    expect(await rig.trade()).toMatchObject({ stage: 'open', position: { quantity: decimal('0.02') } });
    const stops = (await rig.venue.openOrders('account-1')).filter(({ intent }) => intent.type === 'stop');
    expect(stops.map(({ intent }) => intent.quantity.toString())).toEqual(['0.02']);
  });

  test('heard twice is traded once', async () => {
    const rig = await openEngineRig();
    await rig.post({ messageId: 'message-7', outcome: entryOutcome() });
    await rig.post({ messageId: 'message-7', outcome: entryOutcome() });
    expect(await rig.trades()).toHaveLength(1);
    expect(await rig.venue.positions('account-1')).toHaveLength(1);
  });

  test('reaches every copier on his own account', async () => {
    const rig = await openEngineRig({ copiers: 5 });
    await rig.post({ outcome: entryOutcome() });
    expect((await rig.trades()).map(({ accountId, stage }) => `${accountId} ${stage}`).sort()).toEqual(
      [1, 2, 3, 4, 5].map((n) => `account-${n} open`),
    );
  });

  test('that nobody may trade is told under the message, with the reason', async () => {
    const rig = await openEngineRig();
    expect(await rig.post({ messageId: 'message-1', outcome: entryOutcome({ base: 'NOSUCH' }) })).toBe('refused');
    expect(await rig.trades()).toEqual([]);
    const receipts = await rig.store.receiptsOfMessage('channel-1', 'message-1');
    expect(receipts.map(({ subject, denial }) => `${subject} ${denial?.code}`).sort()).toEqual([
      'entry INSTRUMENT_UNKNOWN',
      'message INSTRUMENT_UNKNOWN',
    ]);
  });

  test('of a stranger, one that is stale, and one that cannot be read are refused with a receipt', async () => {
    const rig = await openEngineRig();
    const unreadable = {
      ...entryOutcome(),
      kind: 'refusal',
      orders: [],
      refusal: { code: 'STOP_WRONG_SIDE', detail: 'the stop is above the entry' },
    } as const;
    expect(await rig.post({ messageId: 'message-1', outcome: entryOutcome(), authorised: false })).toBe('refused');
    expect(await rig.post({ messageId: 'message-2', outcome: entryOutcome(), postedAt: rig.clock.now() - 3_600_000 })).toBe('refused');
    expect(await rig.post({ messageId: 'message-3', outcome: unreadable })).toBe('refused');
    const codes = await Promise.all(
      [1, 2, 3].map(async (n) => (await rig.store.receiptsOfMessage('channel-1', `message-${n}`)).map(({ denial }) => denial?.code)),
    );
    expect(codes).toEqual([['SOURCE_NOT_AUTHORISED'], ['SIGNAL_STALE'], ['SIGNAL_REFUSED']]);
    expect(await rig.trades()).toEqual([]);
  });

  test('that does not fill in its time is called off', async () => {
    const rig = await openEngineRig();
    await rig.post({ outcome: entryOutcome({ legs: [{ type: 'limit', prices: ['39800'], shares: null }] }) });
    expect(await rig.trade()).toMatchObject({ stage: 'entering' });
    const { entryExpiresAt } = (await rig.trade()).plan;
    while (rig.feed.marketNow() < entryExpiresAt) rig.feed.skip(3_600_000);
    await rig.settle();
    expect(await rig.trade()).toMatchObject({ stage: 'closed', closeReason: 'unfilled' });
    expect(await rig.venue.openOrders('account-1')).toEqual([]);
  });
});

test('the trader closes by himself, once, however often he presses', async () => {
  const rig = await openEngineRig();
  await rig.post({ outcome: entryOutcome() });
  const trade = await rig.trade();
  await Promise.all([rig.engine().closeByTrader(trade, 'press-1'), rig.engine().closeByTrader(trade, 'press-1')]);
  await rig.settle();
  expect(await rig.trade()).toMatchObject({ stage: 'closed', closeReason: 'trader' });
  expect((await rig.trade()).orders.filter(({ intent }) => intent.leg === 'exit')).toHaveLength(1);
});

test('a healthy trade is looked at now and then, not with every tick', async () => {
  const rig = await openEngineRig();
  await rig.post({ outcome: entryOutcome() });
  const { tradeId } = await rig.trade();
  await rig.clock.advance(31_000);
  await rig.settle();
  const stored = await rig.store.findTrade(tradeId);
  expect(stored?.nextAttentionAt).toBeGreaterThan(rig.clock.now());
  expect(await rig.store.dueTrades(rig.clock.now(), 10)).toEqual([]);
});

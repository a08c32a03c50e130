import { describe, expect, test } from 'vitest';
import { decimal } from '@trade-executor/domain/decimal';
import type { Trade } from '@trade-executor/domain/trade/trade';
import { entryOutcome, instructionOutcome, openEngineRig } from './testing/engine-rig.ts';

const liveOrders = (trade: Trade) =>
  trade.orders
    .filter(({ state }) => state.status === 'accepted' || state.status === 'partially_filled')
    .map(({ intent }) => `${intent.leg} ${intent.quantity.toFixed()} @ ${(intent.triggerPrice ?? intent.limitPrice)?.toFixed()}`)
    .sort();

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

describe("the provider's later word", () => {
  test('"close half" as a reply sells half and keeps the rest protected', async () => {
    const rig = await openEngineRig();
    await rig.post({ messageId: 'call', outcome: entryOutcome() });
    const before = (await rig.trade()).position.quantity;
    await rig.post({
      replyToMessageId: 'call',
      outcome: instructionOutcome({ action: 'partial_close', fraction: '0.5', target: { by: 'reply', value: null } }),
    });
    const trade = await rig.trade();
    expect(trade.position.quantity.toFixed()).toBe(before.div('2').toFixed());
    expect(liveOrders(trade)).toContain(`stop ${trade.position.quantity.toFixed()} @ 39000`);
  });

  test('an instruction that is edited without another meaning is done once, and never to a later call', async () => {
    const rig = await openEngineRig();
    await rig.post({ messageId: 'call', outcome: entryOutcome() });
    const ofBtc = { by: 'symbol', value: 'BTC' } as const;
    const half = instructionOutcome({ action: 'partial_close', fraction: '0.5', target: ofBtc });
    await rig.post({ messageId: 'half', outcome: half });
    const halved = (await rig.trade()).position.quantity;
    await rig.post({ messageId: 'half', revision: rig.clock.now() + 1_000, outcome: half });
    expect((await rig.trade()).position.quantity.eq(halved)).toBe(true);

    await rig.post({ messageId: 'close', outcome: instructionOutcome({ action: 'close', target: ofBtc }) });
    await rig.post({ messageId: 'next-call', outcome: entryOutcome() });
    await rig.post({
      messageId: 'close',
      revision: rig.clock.now() + 1_000,
      outcome: instructionOutcome({ action: 'close', target: ofBtc }),
    });
    expect((await rig.trades()).map(({ stage }) => stage).toSorted()).toEqual(['closed', 'open']);
  });

  test('an instruction read with doubt is done once its edit says the same more clearly', async () => {
    const rig = await openEngineRig();
    await rig.post({ messageId: 'call', outcome: entryOutcome() });
    const close = instructionOutcome({ action: 'close', target: { by: 'symbol', value: 'BTC' } });
    await rig.post({ messageId: 'close', outcome: { ...close, confidence: '0.6' } });
    expect(await rig.trade()).toMatchObject({ stage: 'open' });
    await rig.post({ messageId: 'close', revision: rig.clock.now() + 1_000, outcome: close });
    expect(await rig.trade()).toMatchObject({ stage: 'closed', closeReason: 'instruction' });
  });

  test('"close at 41500" is a limit there for all that is left, and the stop stays', async () => {
    const rig = await openEngineRig();
    await rig.post({ outcome: entryOutcome() });
    await rig.post({ messageId: 'at', outcome: instructionOutcome({ action: 'close', fraction: '1', price: '41500' }) });
    const { position } = await rig.trade();
    const half = position.quantity.div('2').toFixed();
    expect(liveOrders(await rig.trade())).toEqual([
      `stop ${position.quantity.toFixed()} @ 39000`,
      `target-0 ${half} @ 41000`,
      `target-1 ${half} @ 41500`,
    ]);
    rig.feed.moveTo('41600');
    await rig.follow();
    expect(await rig.trade()).toMatchObject({ stage: 'closed', closeReason: 'target' });
  });

  test('"closed at 41500", where the provider got out already, is left at market', async () => {
    const rig = await openEngineRig();
    await rig.post({ outcome: entryOutcome() });
    await rig.post({ outcome: instructionOutcome({ action: 'close', fraction: '1', price: '41500', atMarket: true }) });
    expect(await rig.trade()).toMatchObject({ stage: 'closed', closeReason: 'instruction' });
  });

  test('"close if the 4h candle closes below 39500" waits for that close, its stop at the venue unmoved', async () => {
    const rig = await openEngineRig();
    await rig.post({ outcome: entryOutcome() });
    const condition = { candle: '4h', direction: 'below' } as const;
    await rig.post({ messageId: 'if', outcome: instructionOutcome({ action: 'conditional_close', price: '39500', condition }) });
    expect((await rig.store.receiptsOfMessage('channel-1', 'if')).map(({ denial }) => denial)).toEqual([null]);
    rig.feed.moveTo('39400');
    await rig.follow();
    const trade = await rig.trade();
    expect(trade.stage).toBe('open');
    expect(liveOrders(trade)).toContain(`stop ${trade.position.quantity.toFixed()} @ 39000`);
    for (let hour = 0; hour < 5; hour += 1) {
      rig.feed.skip(3_600_000);
      await rig.clock.advance(1_000);
      await rig.follow();
    }
    expect(await rig.trade()).toMatchObject({ stage: 'closed', closeReason: 'soft_stop' });
  });

  test('"close if it loses 39500" is the stop, and "below 38000" comes after the stop that is there', async () => {
    const rig = await openEngineRig();
    await rig.post({ outcome: entryOutcome() });
    const condition = { candle: null, direction: 'below' } as const;
    const closeBelow = (price: string) => instructionOutcome({ action: 'conditional_close', price, condition });
    await rig.post({ outcome: closeBelow('39500') });
    expect(liveOrders(await rig.trade()).find((order) => order.startsWith('stop'))).toContain('@ 39500');
    await rig.post({ messageId: 'later', outcome: closeBelow('38000') });
    const [receipt] = await rig.store.receiptsOfMessage('channel-1', 'later');
    expect(receipt?.denial?.evidence['reason']).toBe('the stop at 39500 comes first');
  });

  test('"close BTC" leaves at market', async () => {
    const rig = await openEngineRig();
    await rig.post({ outcome: entryOutcome() });
    await rig.post({ outcome: instructionOutcome({ action: 'close', target: { by: 'symbol', value: 'BTC' } }) });
    expect(await rig.trade()).toMatchObject({ stage: 'closed', closeReason: 'instruction' });
    expect(await rig.venue.positions('account-1')).toEqual([]);
  });

  test('an id finds the call whose message carried it, and no other id does', async () => {
    const rig = await openEngineRig();
    await rig.post({ messageId: 'call', outcome: { ...entryOutcome(), callId: '2001' } });
    await rig.post({ messageId: 'other', outcome: instructionOutcome({ action: 'close', target: { by: 'id', value: '2002' } }) });
    expect(await rig.trade()).toMatchObject({ stage: 'open' });
    await rig.post({ messageId: 'this', outcome: instructionOutcome({ action: 'close', target: { by: 'id', value: '2001' } }) });
    expect(await rig.trade()).toMatchObject({ stage: 'closed', closeReason: 'instruction' });
  });

  test('"move SL to 39500" moves the stop, and only tightens it', async () => {
    const rig = await openEngineRig();
    await rig.post({ outcome: entryOutcome() });
    await rig.post({ outcome: instructionOutcome({ action: 'move_sl', price: '39500' }) });
    expect(liveOrders(await rig.trade()).find((order) => order.startsWith('stop'))).toContain('@ 39500');
    await rig.post({ messageId: 'wider', outcome: instructionOutcome({ action: 'move_sl', price: '38000' }) });
    expect(liveOrders(await rig.trade()).find((order) => order.startsWith('stop'))).toContain('@ 39500');
    const [receipt] = await rig.store.receiptsOfMessage('channel-1', 'wider');
    expect(receipt?.denial?.code).toBe('STOP_WIDENING_NOT_ALLOWED');
  });

  test('that names no open call is refused with the reason', async () => {
    const rig = await openEngineRig();
    await rig.post({ messageId: 'late', outcome: instructionOutcome({ action: 'close' }) });
    await rig.post({ messageId: 'named', outcome: instructionOutcome({ action: 'close', target: { by: 'symbol', value: '1000pepe' } }) });
    const receipts = [
      ...(await rig.store.receiptsOfMessage('channel-1', 'late')),
      ...(await rig.store.receiptsOfMessage('channel-1', 'named')),
    ];
    expect(receipts.map(({ denial, coin }) => [denial?.code, coin])).toEqual([
      ['TARGET_UNKNOWN', null],
      ['TARGET_UNKNOWN', 'PEPE'],
    ]);
  });

  test('an edit of the stop tightens it at once', async () => {
    const rig = await openEngineRig();
    await rig.post({ messageId: 'call', outcome: entryOutcome() });
    const stop = { price: '39600', percent: null, points: null, candle: null };
    await rig.post({ messageId: 'call', revision: rig.clock.now() + 1_000, outcome: entryOutcome({ stop }) });
    expect(liveOrders(await rig.trade()).find((order) => order.startsWith('stop'))).toContain('@ 39600');
  });

  test('an edit of a working entry amends its order; the position is never doubled', async () => {
    const rig = await openEngineRig();
    await rig.post({ messageId: 'call', outcome: entryOutcome({ legs: [{ type: 'limit', prices: ['39800'], shares: null }] }) });
    await rig.post({
      messageId: 'call',
      revision: rig.clock.now() + 1_000,
      outcome: entryOutcome({ legs: [{ type: 'limit', prices: ['39700'], shares: null }] }),
    });
    expect(await rig.trades()).toHaveLength(1);
    expect((await rig.venue.openOrders('account-1')).map(({ intent }) => intent.limitPrice?.toFixed())).toEqual(['39700']);
  });

  test('an edit to another side before the fill ends the old call and opens the new one', async () => {
    const rig = await openEngineRig();
    await rig.post({ messageId: 'call', outcome: entryOutcome({ legs: [{ type: 'limit', prices: ['39800'], shares: null }] }) });
    const short = entryOutcome({
      side: 'short',
      stop: { price: '41000', percent: null, points: null, candle: null },
      takeProfits: [{ price: '39000', percent: null, share: null, open: false }],
    });
    await rig.post({ messageId: 'call', revision: rig.clock.now() + 1_000, outcome: short });
    expect((await rig.trades()).map(({ side, stage }) => `${side} ${stage}`).sort()).toEqual(['long closed', 'short open']);
  });

  test('an edit that says the same changes nothing', async () => {
    const rig = await openEngineRig();
    await rig.post({ messageId: 'call', outcome: entryOutcome() });
    const before = await rig.trade();
    await rig.post({ messageId: 'call', revision: rig.clock.now() + 1_000, outcome: entryOutcome() });
    expect(await rig.trade()).toEqual(before);
  });

  test('a delete takes unfilled entries with it and leaves a position protected', async () => {
    const rig = await openEngineRig();
    await rig.post({
      messageId: 'call',
      outcome: entryOutcome({
        legs: [
          { type: 'market', prices: [], shares: null },
          { type: 'limit', prices: ['39800'], shares: null },
        ],
      }),
    });
    await rig.post({ messageId: 'call', revision: Number.MAX_SAFE_INTEGER, deleted: true, outcome: null });
    const trade = await rig.trade();
    expect(trade.stage).toBe('open');
    expect(liveOrders(trade).some((order) => order.startsWith('entry'))).toBe(false);
    expect(liveOrders(trade).some((order) => order.startsWith('stop'))).toBe(true);
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

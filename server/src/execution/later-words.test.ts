import { describe, expect, test } from 'vitest';
import { createCrashPoint } from './testing/crash-point.ts';
import { entryOutcome, instructionOutcome, openEngineRig } from './testing/engine-rig.ts';
import { liveOrders } from './testing/live-orders.ts';

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

  test('a close whose process dies at any call through a port is told as done, never as fitting no open call', async () => {
    for (const when of ['before', 'after'] as const) {
      for (let at = 1; ; at += 1) {
        const crash = createCrashPoint(at, when);
        const rig = await openEngineRig({ wrapStore: crash.wrapStore, wrapVenue: crash.wrapVenue });
        await rig.post({ messageId: 'call', outcome: entryOutcome() });
        crash.arm();
        const say = () =>
          rig.post({ messageId: 'close', outcome: instructionOutcome({ action: 'close', target: { by: 'symbol', value: 'BTC' } }) });
        await Promise.race([say(), crash.crashed]);
        const hasCrashed = crash.hasCrashed();
        if (hasCrashed) {
          await rig.restart();
          await say(); // the bot tells it until it is acknowledged
          await rig.clock.advance(31_000);
          await rig.follow();
        }
        const told = (await rig.store.receiptsOfMessage('channel-1', 'close')).map(({ subject, denial }) => [
          subject,
          denial?.code ?? 'done',
        ]);
        expect({ at, when, stage: (await rig.trade()).stage, told }).toEqual({
          at,
          when,
          stage: 'closed',
          told: [['instruction', 'done']],
        });
        if (!hasCrashed) break;
      }
    }
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

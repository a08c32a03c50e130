import type { PositionMode } from '@trade-executor/domain/account';
import { decimal } from '@trade-executor/domain/decimal';
import { expect } from 'vitest';
import { filledQuantity, ONE_UNIT, type TellStory } from './venue-rig.ts';

/** What a venue promises of how an account is set up: whether it nets, and what margin a symbol has. */
export function tellModes(story: TellStory, mode: PositionMode): void {
  story("an order in the other mode's form is refused, and leaves no trace", async ({ venue, accountId }, { placeAsIs }) => {
    const positionSide = mode === 'one_way' ? 'long' : undefined;
    expect(await placeAsIs({ clientOrderId: 'entry', positionSide })).toMatchObject({
      code: 'REJECTED',
      reason: 'POSITION_SIDE_MISMATCH',
    });
    expect(await venue.positions(accountId)).toEqual([]);
  });

  story('the position mode is told, and stays while there is an order or a position', async (rig, { place }) => {
    const { venue, accountId, instrument } = rig;
    const other = mode === 'hedge' ? 'one_way' : 'hedge';
    expect((await venue.setUp(accountId)).positionMode).toBe(mode);
    await place({ clientOrderId: 'resting', type: 'limit', limitPrice: decimal('90') });
    expect(await venue.setPositionMode(accountId, other)).toMatchObject({ code: 'IN_USE' });
    await venue.cancel(accountId, 'resting', instrument.symbol);
    await place({ clientOrderId: 'entry' });
    expect(await venue.setPositionMode(accountId, other)).toMatchObject({ code: 'IN_USE' });
    expect(await venue.setPositionMode(accountId, mode)).toEqual({ code: 'SET' });
    await place({ clientOrderId: 'exit', side: 'sell', reduceOnly: true });
    expect(await venue.setPositionMode(accountId, other)).toEqual({ code: 'SET' });
    expect((await venue.setUp(accountId)).positionMode).toBe(other);
  });

  story('the margin mode of a symbol is told, and stays while there is an order or a position of it', async (rig, { place }) => {
    const { venue, accountId, instrument } = rig;
    const { symbol } = instrument;
    expect((await venue.setUp(accountId)).crossSymbols).toEqual([]);
    expect(await venue.setMarginMode(accountId, symbol, 'cross')).toEqual({ code: 'SET' });
    await place({ clientOrderId: 'entry' });
    expect(await venue.setMarginMode(accountId, symbol, 'isolated')).toMatchObject({ code: 'IN_USE' });
    expect(await venue.setMarginMode(accountId, symbol, 'cross')).toEqual({ code: 'SET' });
    expect((await venue.setUp(accountId)).crossSymbols).toEqual([symbol]);
  });

  story('a position on cross margin lives on the whole account', async ({ venue, accountId, instrument, movePrice }, { place }) => {
    await venue.setMarginMode(accountId, instrument.symbol, 'cross');
    await place({ clientOrderId: 'entry', leverage: decimal('20') });
    await movePrice('60'); // its own margin of 5 is used up many times over
    expect(await venue.positions(accountId)).toHaveLength(1);
    const { balance, availableMargin } = await venue.balance(accountId);
    expect(availableMargin.lt(balance.minus('40'))).toBe(true);
  });

  story('a buy and a sell net into one position, or stand side by side', async ({ venue, accountId, movePrice }, { place, find }) => {
    await place({ clientOrderId: 'buy', quantity: decimal('2') });
    await place({ clientOrderId: 'sell', side: 'sell' });
    const held = async () => (await venue.positions(accountId)).map(({ quantity }) => quantity.toString()).toSorted();
    expect(await held()).toEqual(mode === 'hedge' ? ['-1', '2'] : ['1']);
    if (mode === 'one_way') return;
    await place({
      clientOrderId: 'stop',
      side: 'buy',
      type: 'stop',
      triggerPrice: decimal('105'),
      quantity: decimal('9'),
      reduceOnly: true,
    });
    await movePrice('106');
    expect(await held()).toEqual(['2']); // closed what it was for, and opened nothing
    expect(filledQuantity(await find('stop')).eq(ONE_UNIT)).toBe(true);
  });
}

import { endpoints } from '@trade-executor/contracts/api/endpoints';
import { LabReply } from '@trade-executor/contracts/api/lab';
import { afterAll, expect, test } from 'vitest';
import { people, places } from '../../http/testing/api-world.ts';
import { openApiRig } from '../../http/testing/api-rig.ts';
import { databaseDump } from '../../http/testing/database-dump.ts';

const rig = await openApiRig('lab');
afterAll(() => rig.close());
const { models } = rig.deps;
const [tom, nora, olga, gus] = await Promise.all([rig.signIn('tom'), rig.signIn('nora'), rig.signIn('olga'), rig.signIn('gus')]);

const providerIdOf = async (name: string): Promise<string> => (await models.providers.findOne({ name }).lean())?.providerId ?? '';
const { path } = endpoints.tryMessage;

async function tryOut(browser: typeof tom, body: Readonly<Record<string, unknown>>): Promise<LabReply> {
  const before = await databaseDump(rig.database.connection);
  const { status, text, json } = await browser.send('POST', path, { body });
  expect(status, text).toBe(200);
  expect(await databaseDump(rig.database.connection)).toEqual(before);
  return LabReply.parse(json);
}

const CALL = 'LONG BTC/USDT\nEntry: 40000\nSL: 39000\nTP: 41000, 42000';

test('an entry: fields with their words, every rule of the copier with its numbers, the plan and its worst case; nothing is written', async () => {
  const { outcome, decisions, understood, copiers, assumed } = await tryOut(tom, { text: CALL });
  expect(outcome.kind).toBe('entry');
  const stop = outcome.evidence.find(({ field }) => field === 'orders.0.stop.price');
  expect(CALL.slice(stop?.start, stop?.end)).toContain('39000');
  expect(understood[0]).toContain('LONG BTC/USDT');
  expect(assumed).toEqual([{ place: 0, label: 'Market', value: 'futures' }]);
  expect(copiers).toEqual({ asked: 1, leftOut: 0 });
  expect(decisions).toMatchObject([
    { providerName: 'Nora', verdict: 'would_trade', denial: null, plan: { stopLoss: '39000', quote: 'USDT' } },
  ]);
  const [decision] = decisions;
  expect(decision?.rules.length).toBeGreaterThan(5);
  expect(decision?.rules.every(({ passed }) => passed)).toBe(true);
  expect(Number(decision?.plan?.riskAmount)).toBeGreaterThan(0);
  expect(decision?.plan?.targets.map(({ price }) => price)).toEqual(['41000', '42000']);
});

test('what it says is what trading does: the receipt of the same words has the same rules and plan', async () => {
  await models.providers.updateOne({ name: 'Nora' }, { $set: { known: false } });
  const { outcome, decisions } = await tryOut(tom, { text: CALL, providerId: await providerIdOf('Nora') });
  expect(decisions[0]?.rules.find(({ rule }) => rule === 'provider-known')?.numbers).toMatchObject({ signal: '1 of 20' });
  await rig.post(places.north, { messageId: '800000000000000001', authorId: people.nora, text: CALL, outcome });
  const { items } = endpoints.listReceipts.reply.parse((await tom.get('/api/receipts?messageId=800000000000000001')).json);
  const [, ...rulesHere] = decisions[0]?.rules ?? []; // the first names the channel
  const [, ...rulesThere] = items[0]?.rules ?? [];
  expect(rulesHere).toEqual(rulesThere);
  expect(decisions[0]?.plan).toMatchObject({ ...items[0]?.plan });
});

test('denied by what is open already, with the reason', async () => {
  const { decisions } = await tryOut(tom, { text: CALL });
  expect(decisions[0]).toMatchObject({
    verdict: 'denied',
    plan: null,
    denial: { code: 'SYMBOL_ALREADY_OPEN', whatToDo: expect.any(String) },
  });
  expect(decisions[0]?.rules.length).toBeGreaterThan(5);
});

test('an instruction: the call it binds to and what it would do to the own trade', async () => {
  const { instructions } = await tryOut(tom, { text: 'Close BTC now' });
  expect(instructions).toMatchObject([
    { providerName: 'Nora', denial: null, calls: [{ base: 'BTC', side: 'long' }], trades: [{ effects: ['Close asked by the provider.'] }] },
  ]);
  const reply = await tryOut(tom, { text: 'close half', replyTo: CALL, providerId: await providerIdOf('Nora') });
  expect(reply.instructions[0]?.trades[0]?.effects).toEqual(['Close of 50 % asked by the provider.']);
  const elsewhere = await tryOut(tom, { text: 'close half', replyTo: 'some other words' });
  expect(elsewhere.instructions).toMatchObject([{ denial: { code: 'TARGET_UNKNOWN' }, trades: [] }]);
  const unknown = await tryOut(tom, { text: 'close ETH' });
  expect(unknown.instructions).toMatchObject([{ denial: { code: 'TARGET_UNKNOWN' }, calls: [] }]);
});

test('a provider who copies nobody sees what his words are bound to, and no trade of others', async () => {
  const { instructions, copiers } = await tryOut(nora, { text: 'Close BTC now', providerId: await providerIdOf('Nora') });
  expect(copiers.asked).toBe(0);
  expect(instructions).toMatchObject([{ calls: [{ base: 'BTC' }], trades: [] }]);
  expect(JSON.stringify(instructions)).not.toMatch(/tradeId|copierId/);
});

test('a refusal says what, why and what to do', async () => {
  const { outcome, refusal, decisions } = await tryOut(tom, { text: 'LONG BTC entry 40000 SL 41000 TP 42000' });
  expect(outcome.refusal?.code).toBe('STOP_WRONG_SIDE');
  expect(refusal).toMatchObject({ code: 'SIGNAL_REFUSED', what: expect.any(String), whatToDo: expect.any(String) });
  expect(decisions).toEqual([]);
  expect((await tryOut(gus, { text: 'good morning everybody' })).outcome.kind).toBe('noise');
});

test('the profile of a provider counts, of those only whom one copies, is or has in an own community', async () => {
  const copied = await providerIdOf('Nora');
  await models.providers.updateOne({ providerId: copied }, { $set: { 'profile.words': [{ phrase: 'moonward', means: 'long' }] } });
  const text = 'moonward BTC entry 40000 SL 39000 TP 42000';
  for (const browser of [tom, nora, olga]) {
    const { outcome, providerName } = await tryOut(browser, { text, providerId: copied });
    expect([providerName, outcome.kind, outcome.orders[0]?.side]).toEqual(['Nora', 'entry', 'long']);
  }
  const foreign = await providerIdOf('Pia');
  for (const browser of [tom, nora, olga, gus]) {
    expect((await browser.send('POST', path, { body: { text, providerId: foreign } })).status).toBe(404);
  }
  expect((await gus.send('POST', path, { body: { text, providerId: copied } })).status).toBe(404);
});

test('as much text as the parser reads, in letters of three bytes; more is refused', async () => {
  expect((await tryOut(tom, { text: '多'.repeat(20_000), replyTo: '空'.repeat(20_000) })).outcome.kind).toBeTypeOf('string');
  expect((await tom.send('POST', path, { body: { text: 'x'.repeat(20_001) } })).status).toBe(400);
  expect((await tom.send('POST', path, { body: { text: '' } })).status).toBe(400);
});

test('a call that is entered again: what another round would risk, or why there would be none', async () => {
  const open = await tryOut(tom, { text: 're-enter BTC now' });
  expect(open.instructions).toMatchObject([
    { denial: null, calls: [{ base: 'BTC', side: 'long' }], trades: [{ effects: [], denial: { why: 'The call is still open.' } }] },
  ]);
  const elsewhere = await tryOut(tom, { text: 're-enter SOL now' });
  expect(elsewhere.instructions).toMatchObject([{ calls: [], trades: [], denial: { code: 'TARGET_UNKNOWN' } }]);
  const { outcome } = await tryOut(tom, { text: 'close BTC' });
  await rig.post(places.north, { messageId: '800000000000000002', authorId: people.nora, text: 'close BTC', outcome });
  const closed = await tryOut(tom, { text: 're-enter', replyTo: CALL, providerId: await providerIdOf('Nora') });
  expect(closed.instructions).toMatchObject([
    { trades: [{ effects: [expect.stringMatching(/^Entered again: round 2, .* USDT at risk\.$/)], denial: null }] },
  ]);
});

test('a call for spot: bought in full without leverage, as it is then traded; what the call says of leverage is told as unused', async () => {
  const text = 'SPOT BUY BTC/USDT 10x cross\nEntry: 40000\nSL: 39000\nTP: 41000, 42000';
  const { outcome, decisions } = await tryOut(tom, { text, providerId: await providerIdOf('Nora') });
  expect(decisions).toMatchObject([{ verdict: 'would_trade', plan: { symbol: 'BTC/USDT', leverage: null, stopLoss: '39000' } }]);
  const numbersOf = (rule: string) => decisions[0]?.rules.find((verdict) => verdict.rule === rule)?.numbers;
  expect(numbersOf('spot-in-full')).toEqual({ ignored: '10x leverage, cross margin' });
  expect(numbersOf('size-on-spot')).not.toHaveProperty('leverage');

  await rig.post(places.north, { messageId: '800000000000000007', authorId: people.nora, text, outcome });
  const [receipt] = endpoints.listReceipts.reply.parse((await tom.get('/api/receipts?messageId=800000000000000007')).json).items;
  expect(receipt?.plan).toMatchObject({ leverage: null });
  const { items } = endpoints.listTrades.reply.parse((await tom.get('/api/trades?symbol=BTC%2FUSDT')).json);
  expect(items).toMatchObject([{ symbol: 'BTC/USDT', side: 'long', stage: 'open', leverage: null }]);
  const [trade] = items;
  expect(Number(trade?.dust)).toBeGreaterThan(0); // the fee left less than a whole step
  const detail = endpoints.getTrade.reply.parse((await tom.get(`/api/trades/${trade?.tradeId}`)).json);
  expect(detail.fills).toMatchObject([{ leg: 'entry-0', side: 'buy', feeAsset: 'BTC' }]);
});

test('a short on spot is denied with what to do', async () => {
  const { decisions } = await tryOut(tom, {
    text: 'SPOT SHORT BTC/USDT\nEntry: 40000\nSL: 41000\nTP: 39000',
    providerId: await providerIdOf('Nora'),
  });
  expect(decisions[0]).toMatchObject({ verdict: 'denied', denial: { code: 'SPOT_CANNOT_SHORT', what: 'BTC/USDT cannot be sold short.' } });
});

import { Decimal128, type Collection } from 'mongodb';
import { expect, test } from 'vitest';
import { startTestMongo } from './testing/start-test-mongo.ts';

const decimal = (text: string) => Decimal128.fromString(text);

interface Row {
  readonly _id: number;
  readonly v: Decimal128 | number;
}

async function makeRows(): Promise<Collection<Row>> {
  const { db } = await startTestMongo();
  const rows = db.collection<Row>('rows');
  await rows.insertMany([
    { _id: 1, v: decimal('10.5') },
    { _id: 2, v: decimal('9.25') },
    { _id: 3, v: 9.5 },
    { _id: 4, v: 100 },
    { _id: 5, v: decimal('0.000000000000000001') },
  ]);
  return rows;
}

test.each([false, true])('comparison and order are numeric across types (index: %s)', async (isIndexed) => {
  const rows = await makeRows();
  if (isIndexed) await rows.createIndex({ v: 1 });
  const ids = async (filter: object) => (await rows.find(filter).sort({ v: 1 }).toArray()).map(({ _id }) => _id);
  expect(await ids({})).toEqual([5, 2, 3, 1, 4]);
  expect(await ids({ v: { $gt: decimal('9.25') } })).toEqual([3, 1, 4]);
  expect(await ids({ v: { $gte: 9.25, $lt: 10.5 } })).toEqual([2, 3]);
  expect(await ids({ v: decimal('9.50') })).toEqual([3]);
  expect(await ids({ v: decimal('100.000') })).toEqual([4]);
  expect(await ids({ v: { $in: [10.5, decimal('1E-18')] } })).toEqual([5, 1]);
});

test('$inc, $mul, $min and $max are exact', async () => {
  const rows = await makeRows();
  const after = (update: object) => rows.findOneAndUpdate({ _id: 5 }, update, { returnDocument: 'after' });
  expect((await after({ $inc: { v: decimal('1') } }))?.v.toString()).toBe('1.000000000000000001');
  expect((await after({ $mul: { v: 3 } }))?.v.toString()).toBe('3.000000000000000003');
  expect((await after({ $min: { v: decimal('3.000000000000000002') } }))?.v.toString()).toBe('3.000000000000000002');
  expect((await after({ $max: { v: 3 } }))?.v.toString()).toBe('3.000000000000000002');
});

test('aggregation adds, averages and compares exactly', async () => {
  const rows = await makeRows();
  const [result] = await rows
    .aggregate([
      { $match: { _id: { $in: [1, 2, 5] } } },
      { $group: { _id: null, sum: { $sum: '$v' }, max: { $max: '$v' }, min: { $min: '$v' }, all: { $push: '$v' } } },
      { $set: { double: { $multiply: ['$sum', 2] }, again: { $sum: '$all' }, isMore: { $gt: ['$max', decimal('10.49')] } } },
    ])
    .toArray();
  expect(result?.['sum'].toString()).toBe('19.750000000000000001');
  expect(result?.['double'].toString()).toBe('39.500000000000000002');
  expect(result?.['again'].toString()).toBe('19.750000000000000001');
  expect(result?.['max'].toString()).toBe('10.5');
  expect(result?.['min'].toString()).toBe('1E-18');
  expect(result?.['isMore']).toBe(true);
});

test('an operator that would lose digits is refused by name', async () => {
  const rows = await makeRows();
  await expect(rows.aggregate([{ $project: { x: { $sqrt: '$v' } } }]).toArray()).rejects.toThrow(
    "embedded-mongo does not support the aggregation operator '$sqrt' on a Decimal128",
  );
});

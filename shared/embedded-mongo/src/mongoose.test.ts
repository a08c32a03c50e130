import mongoose, { Schema, Types } from 'mongoose';
import { expect, onTestFinished, test } from 'vitest';
import { startEmbeddedMongo } from './start-embedded-mongo.ts';

async function connect() {
  const mongo = await startEmbeddedMongo({ file: null });
  const connection = await mongoose.createConnection(mongo.uri, { dbName: 'app' }).asPromise();
  onTestFinished(async () => {
    await connection.close();
    await mongo.close();
  });
  return connection;
}

test('models: validation, unique, timestamps, maps, arrays, populate, lean', async () => {
  const connection = await connect();
  const User = connection.model(
    'User',
    new Schema(
      { name: { type: String, required: true, unique: true }, roles: [String], limits: { type: Map, of: Number } },
      { timestamps: true },
    ),
  );
  const Order = connection.model(
    'Order',
    new Schema({ user: { type: Schema.Types.ObjectId, ref: 'User' }, price: Schema.Types.Decimal128, lines: [{ k: String }] }),
  );
  await User.init();
  const user = await User.create({ name: 'Ann', limits: { a: 1 } });
  await expect(User.create({ name: 'Ann' })).rejects.toMatchObject({ code: 11000, keyValue: { name: 'Ann' } });
  await expect(User.create({})).rejects.toThrow(/required/);
  user.roles.push('admin');
  await user.save();
  const order = await Order.create({ user: user._id, price: '1.250', lines: [{ k: 'x' }] });
  const found = await Order.findOne({ price: { $lt: Types.Decimal128.fromString('1.3') } })
    .populate('user')
    .lean();
  expect(found).toMatchObject({ user: { name: 'Ann', roles: ['admin'] } });
  expect(String(found && Reflect.get(found, 'price'))).toBe('1.250');
  await User.findOneAndUpdate({ name: 'Ann' }, { $set: { 'limits.b': 2 } }, { upsert: true, returnDocument: 'after' });
  expect((await User.findById(user._id))?.limits?.get('b')).toBe(2);
  const line = order.lines[0];
  if (line) line.k = 'y';
  await order.save();
  expect((await Order.findById(order._id))?.lines[0]?.k).toBe('y');
  expect((await User.deleteOne({ name: 'Ann' })).deletedCount).toBe(1);
});

test('optimistic concurrency: the second save of the same version fails', async () => {
  const connection = await connect();
  const Account = connection.model('Account', new Schema({ n: Number }, { optimisticConcurrency: true }));
  const { _id } = await Account.create({ n: 1 });
  const [first, second] = [await Account.findById(_id), await Account.findById(_id)];
  first?.set('n', 2);
  second?.set('n', 3);
  await first?.save();
  await expect(second?.save()).rejects.toThrow(/No matching document|VersionError/);
});

test('cursors, syncIndexes, bulkWrite and aggregate', async () => {
  const connection = await connect();
  const Point = connection.model('Point', new Schema({ n: { type: Number, index: true }, g: String }));
  await Point.insertMany(Array.from({ length: 250 }, (_, n) => ({ n, g: n % 2 ? 'odd' : 'even' })));
  let sum = 0;
  for await (const { n } of Point.find().cursor({ batchSize: 40 })) sum += n ?? 0;
  expect(sum).toBe((249 * 250) / 2);
  Point.schema.index({ g: 1, n: -1 });
  await Point.syncIndexes();
  expect(Object.keys(await Point.collection.indexInformation())).toEqual(['_id_', 'n_1', 'g_1_n_-1']);
  await Point.bulkWrite([
    { updateMany: { filter: { g: 'odd' }, update: { $inc: { n: 1000 } } } },
    { deleteMany: { filter: { g: 'even' } } },
  ]);
  expect(await Point.aggregate([{ $group: { _id: '$g', min: { $min: '$n' } } }])).toEqual([{ _id: 'odd', min: 1001 }]);
});

import { Schema, type Connection, type Model } from 'mongoose';
import { schemaOptions } from './schema-options.ts';

/** A number that only grows. */
export type CounterDocument = { name: 'sources-version'; value: number };

const schema = new Schema<CounterDocument>(
  { name: { type: String, required: true, unique: true }, value: { type: Number, required: true } },
  { ...schemaOptions, collection: 'counters' },
);

export function counterModel(connection: Connection): Model<CounterDocument> {
  return connection.model<CounterDocument>('Counter', schema);
}

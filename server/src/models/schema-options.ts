/** Documents lie as they were given: nothing added, nothing left out, unknown fields refused. Indexes are built by `ensureIndexes` only. */
export const schemaOptions = {
  autoCreate: false,
  autoIndex: false,
  id: false,
  minimize: false,
  strict: 'throw',
  versionKey: false,
} as const;

import type { Doc } from './values/value.ts';

const names: Readonly<Record<number, string>> = {
  2: 'BadValue',
  9: 'FailedToParse',
  14: 'TypeMismatch',
  20: 'IllegalOperation',
  26: 'NamespaceNotFound',
  27: 'IndexNotFound',
  28: 'PathNotViable',
  40: 'ConflictingUpdateOperators',
  43: 'CursorNotFound',
  48: 'NamespaceExists',
  52: 'DollarPrefixedFieldName',
  59: 'CommandNotFound',
  66: 'ImmutableField',
  67: 'CannotCreateIndex',
  72: 'InvalidOptions',
  73: 'InvalidNamespace',
  85: 'IndexOptionsConflict',
  86: 'IndexKeySpecsConflict',
  115: 'CommandNotSupported',
  168: 'InvalidPipelineOperator',
  171: 'CannotIndexParallelArrays',
  225: 'TransactionTooOld',
  238: 'NotImplemented',
  11000: 'DuplicateKey',
};

/** An error that goes to the client as MongoDB would answer it; `extra` joins the reply (keyPattern, keyValue). */
export class MongoError extends Error {
  readonly code: number;
  readonly extra: Doc;

  constructor(code: number, message: string, extra: Doc = {}) {
    super(message);
    this.code = code;
    this.extra = extra;
  }

  get codeName(): string {
    return names[this.code] ?? `Location${this.code}`;
  }
}

/** The answer to something that MongoDB can do and this server cannot. */
export function notSupported(what: string): MongoError {
  return new MongoError(238, `embedded-mongo does not support ${what}. Set MONGODB_URI to a real MongoDB if you need it.`);
}

export function badValue(message: string): MongoError {
  return new MongoError(2, message);
}

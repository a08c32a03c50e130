import type { DatabaseServer } from '../database/database-server.ts';
import { badValue, MongoError, notSupported } from '../mongo-error.ts';
import { isNumber, toJsNumber } from '../values/exact.ts';
import { isDoc, type Doc, type Maybe } from '../values/value.ts';

/** A command as it arrived: `name` is its first field, document sequences are merged into `body`. */
export interface CommandInput {
  readonly name: string;
  readonly body: Doc;
  readonly database: string;
  readonly server: DatabaseServer;
  readonly connectionId: number;
  /** `127.0.0.1:port` */
  readonly host: string;
}

/** Does one command at once, in memory, and returns the reply without `ok`. */
export type Command = (input: CommandInput) => Doc;

const accepted = new Set([
  '$db',
  '$clusterTime',
  '$readPreference',
  'lsid',
  'txnNumber',
  'comment',
  'maxTimeMS',
  'writeConcern',
  'readConcern',
  'apiVersion',
  'apiStrict',
  'apiDeprecationErrors',
  'bypassDocumentValidation',
  'stmtId',
  'stmtIds',
]);

/** Refuses every field of a command that nothing here would act on, so that no option is silently ignored. */
export function checkFields(name: string, fields: Doc, known: readonly string[]): void {
  for (const [field, value] of Object.entries(fields)) {
    if (field === name || accepted.has(field) || known.includes(field)) continue;
    if (field === 'collation' && isDoc(value) && value['locale'] === 'simple') continue;
    throw notSupported(`the option '${field}' of '${name}'`);
  }
}

export function textOf(body: Doc, field: string): string {
  const value = body[field];
  if (typeof value === 'string') return value;
  throw new MongoError(14, `embedded-mongo: the field '${field}' must be a string`);
}

/** An absent document is an empty one. */
export function docOf(body: Doc, field: string): Doc {
  const value = body[field];
  if (value === undefined || value === null) return {};
  if (isDoc(value)) return value;
  throw new MongoError(14, `embedded-mongo: the field '${field}' must be a document`);
}

export function docsOf(body: Doc, field: string): Doc[] {
  const value = body[field];
  if (Array.isArray(value)) return value.filter(isDoc);
  throw new MongoError(14, `embedded-mongo: the field '${field}' must be an array of documents`);
}

export function numberOf(value: Maybe): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (isNumber(value)) return toJsNumber(value);
  throw badValue('embedded-mongo: expected a number');
}

export function needValue(body: Doc, field: string): Exclude<Maybe, undefined> {
  const value = body[field];
  if (value === undefined) throw new MongoError(40414, `BSON field '${field}' is missing but a required field`);
  return value;
}

/** Runs statements one by one and gathers their errors as a bulk write reports them. */
export function runStatements(statements: readonly Doc[], isOrdered: boolean, run: (statement: Doc, index: number) => void): Doc {
  const writeErrors: Doc[] = [];
  for (const [index, statement] of statements.entries()) {
    try {
      run(statement, index);
    } catch (error) {
      if (!(error instanceof MongoError)) throw error;
      writeErrors.push({ index, code: error.code, errmsg: error.message, ...error.extra });
      if (isOrdered) break;
    }
  }
  return writeErrors.length > 0 ? { writeErrors } : {};
}

import type { RecordQuery } from '../database/find-records.ts';
import { badValue } from '../mongo-error.ts';
import { isDoc, type Doc, type Maybe, type Value } from '../values/value.ts';
import type { Variables } from './evaluate.ts';

/** What a stage may use besides its input. */
export interface StageContext {
  readonly variables: Variables;
  /** Documents of another collection of the same database. */
  readonly find: (collection: string, query: RecordQuery) => Doc[];
  /** Runs a pipeline over documents, for stages that hold one. */
  readonly run: (documents: readonly Doc[], pipeline: readonly Value[], variables: Variables) => Doc[];
}

/** Turns the documents that reach it into those that leave it. */
export type Stage = (documents: readonly Doc[], operand: Value, context: StageContext) => Doc[];

export function needDoc(stage: string, value: Maybe): Doc {
  if (isDoc(value)) return value;
  throw badValue(`the ${stage} specification must be an object`);
}

export function needText(stage: string, value: Maybe): string {
  if (typeof value === 'string') return value;
  throw badValue(`${stage} needs a string`);
}

/** `$path` without its sign. */
export function needPath(stage: string, value: Maybe): string {
  const text = needText(stage, value);
  if (!text.startsWith('$') || text.startsWith('$$')) throw badValue(`${stage} needs a field path such as '$items', not '${text}'`);
  return text.slice(1);
}

/** Refuses what a stage does not know. */
export function checkKeys(stage: string, operand: Doc, known: readonly string[]): void {
  const unknown = Object.keys(operand).find((key) => !known.includes(key));
  if (unknown !== undefined) throw badValue(`embedded-mongo does not support the option '${unknown}' of ${stage}`);
}

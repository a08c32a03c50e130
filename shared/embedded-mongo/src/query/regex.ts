import { BSONRegExp } from 'bson';
import { badValue, notSupported } from '../mongo-error.ts';
import type { Maybe } from '../values/value.ts';

/** A JavaScript RegExp for MongoDB's pattern and options; i, m, s and u are known. */
export function toRegExp(pattern: Maybe, options: Maybe): RegExp {
  const source = pattern instanceof BSONRegExp ? pattern.pattern : pattern;
  const flags = options ?? (pattern instanceof BSONRegExp ? pattern.options : '');
  if (typeof source !== 'string' || typeof flags !== 'string') throw badValue('$regex has to be a string');
  const unknown = /[^imsu]/.exec(flags)?.[0];
  if (unknown !== undefined) throw notSupported(`the regular expression option '${unknown}'`);
  try {
    return new RegExp(source, flags.replace('u', ''));
  } catch (error) {
    throw badValue(`Regular expression is invalid in embedded-mongo: ${error instanceof Error ? error.message : source}`);
  }
}

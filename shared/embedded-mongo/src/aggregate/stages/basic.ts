import { badValue } from '../../mongo-error.ts';
import { compileFilter } from '../../query/compile-filter.ts';
import { compileProjection } from '../../query/projection.ts';
import { sortDocuments } from '../../query/sort.ts';
import { isNumber, toJsNumber } from '../../values/exact.ts';
import { clone, isDoc, setKey, type Doc, type Value } from '../../values/value.ts';
import { removePath } from '../../update/update-path.ts';
import { evaluate, type Variables } from '../evaluate.ts';
import { needDoc, needText, type Stage } from '../stage.ts';

const $match: Stage = (documents, operand, { variables }) => documents.filter(compileFilter(needDoc('$match', operand), variables));
const $sort: Stage = (documents, operand) => sortDocuments(documents, needDoc('$sort', operand));
const $limit: Stage = (documents, operand) => documents.slice(0, wholeNumber('$limit', operand));
const $skip: Stage = (documents, operand) => documents.slice(wholeNumber('$skip', operand));
const $count: Stage = (documents, operand) => (documents.length > 0 ? [{ [needText('$count', operand)]: documents.length }] : []);

function wholeNumber(stage: string, value: Value): number {
  const number = isNumber(value) ? toJsNumber(value) : Number.NaN;
  if (!Number.isInteger(number) || number < 0) throw badValue(`invalid argument to ${stage} stage: expected a non-negative number`);
  return number;
}

const $project: Stage = (documents, operand, { variables }) => {
  const specification = needDoc('$project', operand);
  if (Object.keys(specification).length === 0)
    throw badValue('Invalid $project :: caused by :: projection specification must have at least one field');
  return documents.map(compileProjection(specification, {}, variables));
};

/** Adds or replaces computed fields; `$$REMOVE` takes one away. */
function addFields(document: Doc, fields: Doc, variables: Variables): Doc {
  const result = clone(document);
  for (const [path, expression] of flatten(fields, '')) {
    const value = evaluate(expression, document, variables);
    if (value === undefined) removePath(result, path.split('.'));
    else setInto(result, path.split('.'), value);
  }
  return result;
}

/** Sets a path; in an array every element gets the field, and a scalar in the way is replaced. */
function setInto(target: Doc, parts: readonly string[], value: Value): void {
  const [part = '', ...rest] = parts;
  if (rest.length === 0) return setKey(target, part, clone(value));
  const next = target[part];
  if (Array.isArray(next))
    setKey(
      target,
      part,
      next.map((item) => withField(item, rest, value)),
    );
  else setKey(target, part, withField(next ?? {}, rest, value));
}

function withField(item: Value, parts: readonly string[], value: Value): Value {
  const holder = isDoc(item) ? item : {};
  setInto(holder, parts, value);
  return holder;
}

function flatten(fields: Doc, prefix: string): [string, Value][] {
  return Object.entries(fields).flatMap(([key, value]): [string, Value][] => {
    const isNested = isDoc(value) && Object.keys(value).length > 0 && !(Object.keys(value)[0] ?? '').startsWith('$');
    return isNested ? flatten(value, `${prefix}${key}.`) : [[prefix + key, value]];
  });
}

const $addFields: Stage = (documents, operand, { variables }) => {
  const fields = needDoc('$addFields', operand);
  return documents.map((document) => addFields(document, fields, variables));
};

const $unset: Stage = (documents, operand) => {
  const paths = (Array.isArray(operand) ? operand : [operand]).map((path) => needText('$unset', path));
  return documents.map(compileProjection(Object.fromEntries(paths.map((path) => [path, 0]))));
};

const $replaceWith: Stage = (documents, operand, { variables }) =>
  documents.map((document) => {
    const replaced = evaluate(operand, document, variables);
    if (!isDoc(replaced)) throw badValue("'newRoot' expression must evaluate to an object");
    return replaced;
  });

const $replaceRoot: Stage = (documents, operand, context) =>
  $replaceWith(documents, needDoc('$replaceRoot', operand)['newRoot'] ?? null, context);

export const basicStages = {
  $match,
  $sort,
  $limit,
  $skip,
  $count,
  $project,
  $addFields,
  $set: $addFields,
  $unset,
  $replaceWith,
  $replaceRoot,
};

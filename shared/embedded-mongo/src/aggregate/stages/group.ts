import { badValue, MongoError } from '../../mongo-error.ts';
import { sortDocuments } from '../../query/sort.ts';
import { compareValues } from '../../values/compare.ts';
import { orderKey } from '../../values/order-key.ts';
import { isDoc, setKey, type Doc, type Maybe, type Value } from '../../values/value.ts';
import { findAccumulator, type Accumulator } from '../accumulators.ts';
import { evaluate, type Variables } from '../evaluate.ts';
import { checkKeys, needDoc, type Stage } from '../stage.ts';

interface Column {
  readonly field: string;
  readonly accumulate: Accumulator;
  readonly expression: Value;
}

function readColumns(fields: Doc): Column[] {
  return Object.entries(fields).map(([field, specification]) => {
    const [name, ...others] = isDoc(specification) ? Object.keys(specification) : [];
    if (name === undefined || others.length > 0 || !isDoc(specification)) {
      throw new MongoError(40234, `The field '${field}' must be an accumulator object`);
    }
    const operand = specification[name] ?? null;
    const accumulate = findAccumulator(name);
    return { field, accumulate, expression: name === '$count' ? 1 : operand };
  });
}

interface Group {
  readonly id: Value;
  readonly documents: Doc[];
}

function summarise({ id, documents }: Group, columns: readonly Column[], variables: Variables): Doc {
  const result: Doc = { _id: id };
  for (const { field, accumulate, expression } of columns) {
    const value = accumulate(documents.map((document) => evaluate(expression, document, variables)));
    setKey(result, field, value ?? null);
  }
  return result;
}

const $group: Stage = (documents, operand, { variables }) => {
  const { _id: idExpression, ...fields } = needDoc('$group', operand);
  if (idExpression === undefined) throw new MongoError(15955, 'a group specification must include an _id');
  const columns = readColumns(fields);
  const groups = new Map<string, Group>();
  for (const document of documents) {
    const id = evaluate(idExpression, document, variables) ?? null;
    const key = orderKey(id);
    const group = groups.get(key);
    if (group) group.documents.push(document);
    else groups.set(key, { id, documents: [document] });
  }
  return [...groups.values()].map((group) => summarise(group, columns, variables));
};

const $sortByCount: Stage = (documents, operand, context) => {
  const counted = $group(documents, { _id: operand, count: { $sum: 1 } }, context);
  return sortDocuments(counted, { count: -1 });
};

const $bucket: Stage = (documents, operand, { variables }) => {
  const specification = needDoc('$bucket', operand);
  checkKeys('$bucket', specification, ['groupBy', 'boundaries', 'default', 'output']);
  const { groupBy = null, boundaries, output } = specification;
  if (!Array.isArray(boundaries) || boundaries.length < 2)
    throw badValue("The $bucket 'boundaries' field must be an array of at least two values");
  const columns = readColumns(isDoc(output) ? output : { count: { $sum: 1 } });
  const groups = boundaries.slice(0, -1).map((id): Group => ({ id, documents: [] }));
  const other: Group | undefined = 'default' in specification ? { id: specification['default'] ?? null, documents: [] } : undefined;
  for (const document of documents) {
    const group = groups[bucketOf(boundaries, evaluate(groupBy, document, variables))] ?? other;
    if (!group) throw badValue('$switch could not find a matching branch for an input, and no default was specified');
    group.documents.push(document);
  }
  return [...groups, ...(other ? [other] : [])]
    .filter((group) => group.documents.length > 0)
    .map((group) => summarise(group, columns, variables));
};

function bucketOf(boundaries: readonly Value[], value: Maybe): number {
  const above = boundaries.findIndex((boundary) => compareValues(value, boundary) < 0);
  return above - 1;
}

export const groupStages = { $group, $sortByCount, $bucket };

import { findRecords } from '../database/find-records.ts';
import { valuesAtPath } from '../query/path.ts';
import { compareValues, distinctValues } from '../values/compare.ts';
import { checkFields, docOf, numberOf, textOf, type Command } from './command.ts';

const count: Command = ({ body, database, server }) => {
  checkFields('count', body, ['query', 'limit', 'skip', 'hint', 'fields']);
  const collection = server.find(database, textOf(body, 'count'));
  const filter = docOf(body, 'query');
  const isAll = Object.keys(filter).length === 0 && body['limit'] === undefined && body['skip'] === undefined;
  if (isAll) return { n: collection?.records.size ?? 0 };
  const limit = Math.abs(numberOf(body['limit']) ?? 0);
  return { n: findRecords(collection, { filter, skip: numberOf(body['skip']) ?? 0, limit }).length };
};

const distinct: Command = ({ body, database, server }) => {
  checkFields('distinct', body, ['key', 'query', 'hint']);
  const key = textOf(body, 'key');
  const records = findRecords(server.find(database, textOf(body, 'distinct')), { filter: docOf(body, 'query') });
  const values = distinctValues(records.flatMap(({ document }) => valuesAtPath(document, key)));
  return { values: values.toSorted(compareValues) };
};

export const counting: Readonly<Record<string, Command>> = { count, distinct };

import type { Variables } from '../aggregate/evaluate.ts';
import { readStage, runPipeline } from '../aggregate/run-pipeline.ts';
import { mergeInto, writeOut } from '../aggregate/write-result.ts';
import type { DatabaseServer } from '../database/database-server.ts';
import { findRecords, type RecordQuery } from '../database/find-records.ts';
import { badValue, notSupported } from '../mongo-error.ts';
import { isNumber, toJsNumber } from '../values/exact.ts';
import { isDoc, type Doc, type Value } from '../values/value.ts';
import { checkFields, docOf, numberOf, type Command } from './command.ts';

export const aggregate: Command = ({ body, database, server }) => {
  checkFields('aggregate', body, ['pipeline', 'cursor', 'allowDiskUse', 'let', 'hint', 'explain']);
  if (body['explain'] === true) throw notSupported("the option 'explain' of 'aggregate'");
  const pipeline = body['pipeline'];
  if (!Array.isArray(pipeline)) throw badValue("'pipeline' option must be specified as an array");
  const name = typeof body['aggregate'] === 'string' ? body['aggregate'] : undefined;
  const variables = docOf(body, 'let');
  const { query, rest } = pushDown(pipeline);
  const [lastName, lastOperand] = rest.length > 0 ? readStage(rest.at(-1) ?? null) : ['', null];
  const isWrite = lastName === '$out' || lastName === '$merge';
  const documents = name === undefined ? [] : find(server, database, name, { ...query, variables });
  const results = run(server, database, isWrite ? rest.slice(0, -1) : rest, documents, variables);
  if (lastName === '$out') writeOut(server, database, lastOperand, results);
  if (lastName === '$merge') mergeInto(server, database, lastOperand, results);
  const batchSize = numberOf(docOf(body, 'cursor')['batchSize']);
  return server.openCursor(`${database}.${name ?? '$cmd.aggregate'}`, isWrite ? [] : results, batchSize);
};

function find(server: DatabaseServer, database: string, name: string, query: RecordQuery): Doc[] {
  return findRecords(server.find(database, name), query).map(({ document }) => document);
}

function run(server: DatabaseServer, database: string, pipeline: readonly Value[], documents: readonly Doc[], variables: Variables): Doc[] {
  return runPipeline(documents, pipeline, { variables, find: (name, query) => find(server, database, name, query) });
}

/** Takes a leading `$match`, `$sort` and `$limit` out of a pipeline, for an index to answer them. */
function pushDown(pipeline: readonly Value[]): { readonly query: RecordQuery; readonly rest: readonly Value[] } {
  let rest = pipeline;
  const take = (stage: string): Value | undefined => {
    const [first] = rest;
    const operand = isDoc(first) && Object.keys(first).length === 1 ? first[stage] : undefined;
    if (operand !== undefined) rest = rest.slice(1);
    return operand;
  };
  const filter = take('$match');
  if (filter !== undefined && !isDoc(filter)) throw badValue('the match filter must be an expression in an object');
  const sort = take('$sort');
  if (sort !== undefined && !isDoc(sort)) throw badValue('the $sort key specification must be an object');
  const limit = isDoc(rest[0]) ? rest[0]['$limit'] : undefined; // stays in the pipeline, which checks it
  return {
    query: { filter: filter ?? {}, sort, limit: isNumber(limit) && toJsNumber(limit) > 0 ? toJsNumber(limit) : 0 },
    rest,
  };
}

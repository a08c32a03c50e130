import { updateDocuments } from '../database/write-documents.ts';
import type { Doc } from '../values/value.ts';
import { checkFields, docOf, docsOf, needValue, runStatements, textOf, type Command } from './command.ts';

export const update: Command = ({ body, database, server }) => {
  checkFields('update', body, ['updates', 'ordered', 'let']);
  const collection = server.findOrCreate(database, textOf(body, 'update'));
  const upserted: Doc[] = [];
  let n = 0;
  let nModified = 0;
  const errors = runStatements(docsOf(body, 'updates'), body['ordered'] !== false, (statement, index) => {
    checkFields('update', statement, ['q', 'u', 'multi', 'upsert', 'arrayFilters', 'sort', 'hint']);
    const outcome = updateDocuments(collection, {
      filter: docOf(statement, 'q'),
      update: needValue(statement, 'u'),
      isMulti: statement['multi'] === true,
      isUpsert: statement['upsert'] === true,
      arrayFilters: statement['arrayFilters'],
      sort: docOf(statement, 'sort'),
      variables: docOf(body, 'let'),
      now: new Date(server.now()),
    });
    n += outcome.matched + (outcome.upserted ? 1 : 0);
    nModified += outcome.modified;
    if (outcome.upserted) upserted.push({ index, _id: outcome.upserted['_id'] ?? null });
  });
  return { n, nModified, ...(upserted.length > 0 ? { upserted } : {}), ...errors };
};

import { deleteDocuments } from '../database/write-documents.ts';
import { checkFields, docOf, docsOf, numberOf, runStatements, textOf, type Command } from './command.ts';

export const deleteCommand: Command = ({ body, database, server }) => {
  checkFields('delete', body, ['deletes', 'ordered', 'let']);
  const collection = server.find(database, textOf(body, 'delete'));
  let n = 0;
  const errors = runStatements(docsOf(body, 'deletes'), body['ordered'] !== false, (statement) => {
    checkFields('delete', statement, ['q', 'limit', 'hint']);
    if (!collection) return;
    n += deleteDocuments(collection, {
      filter: docOf(statement, 'q'),
      isMulti: numberOf(statement['limit']) !== 1,
      variables: docOf(body, 'let'),
    }).length;
  });
  return { n, ...errors };
};

import { insertDocument } from '../database/write-documents.ts';
import { checkFields, docsOf, runStatements, textOf, type Command } from './command.ts';

export const insert: Command = ({ body, database, server }) => {
  checkFields('insert', body, ['documents', 'ordered']);
  const collection = server.findOrCreate(database, textOf(body, 'insert'));
  let n = 0;
  const errors = runStatements(docsOf(body, 'documents'), body['ordered'] !== false, (document) => {
    insertDocument(collection, document);
    n += 1;
  });
  return { n, ...errors };
};

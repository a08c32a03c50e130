import { deleteDocuments, updateDocuments } from '../database/write-documents.ts';
import { compileProjection } from '../query/projection.ts';
import type { Doc, Maybe } from '../values/value.ts';
import { checkFields, docOf, needValue, textOf, type Command } from './command.ts';

const known = ['query', 'sort', 'remove', 'update', 'new', 'fields', 'upsert', 'arrayFilters', 'let', 'hint'];

export const findAndModify: Command = ({ body, database, server, name }): Doc => {
  checkFields(name, body, known);
  const collection = server.findOrCreate(database, textOf(body, name));
  const filter = docOf(body, 'query');
  const fields = docOf(body, 'fields');
  const project = Object.keys(fields).length > 0 ? compileProjection(fields, filter) : undefined;
  const show = (document: Doc | undefined): Maybe => (document && project ? project(document) : (document ?? null));
  const query = { filter, sort: docOf(body, 'sort'), variables: docOf(body, 'let') };
  if (body['remove'] === true) {
    const [removed] = deleteDocuments(collection, { ...query, isMulti: false });
    return { lastErrorObject: { n: removed ? 1 : 0 }, value: show(removed) ?? null };
  }
  const outcome = updateDocuments(collection, {
    ...query,
    update: needValue(body, 'update'),
    isMulti: false,
    isUpsert: body['upsert'] === true,
    arrayFilters: body['arrayFilters'],
    now: new Date(server.now()),
  });
  const isNew = body['new'] === true;
  if (outcome.upserted) {
    const upserted = outcome.upserted['_id'] ?? null;
    return { lastErrorObject: { n: 1, updatedExisting: false, upserted }, value: isNew ? (show(outcome.upserted) ?? null) : null };
  }
  const lastErrorObject = { n: outcome.matched, updatedExisting: outcome.matched > 0 };
  return { lastErrorObject, value: show(isNew ? outcome.after : outcome.before) ?? null };
};

import { findRecords } from '../database/find-records.ts';
import { badValue, notSupported } from '../mongo-error.ts';
import { compileProjection } from '../query/projection.ts';
import { checkFields, docOf, numberOf, textOf, type Command } from './command.ts';

const known = [
  'filter',
  'sort',
  'projection',
  'skip',
  'limit',
  'batchSize',
  'singleBatch',
  'let',
  'hint',
  'noCursorTimeout',
  'allowDiskUse',
  'allowPartialResults',
  'returnKey',
  'showRecordId',
  'tailable',
  'awaitData',
  'oplogReplay',
];
const onlyWhenFalse = ['returnKey', 'showRecordId', 'tailable', 'awaitData', 'oplogReplay'];

export const find: Command = ({ body, database, server }) => {
  checkFields('find', body, known);
  const asked = onlyWhenFalse.find((option) => body[option] === true);
  if (asked !== undefined) throw notSupported(`the option '${asked}' of 'find'`);
  const name = textOf(body, 'find');
  const filter = docOf(body, 'filter');
  const variables = docOf(body, 'let');
  const limit = Math.abs(numberOf(body['limit']) ?? 0);
  const skip = numberOf(body['skip']) ?? 0;
  if (skip < 0) throw badValue("BSON field 'skip' value must be >= 0");
  const records = findRecords(server.find(database, name), { filter, sort: docOf(body, 'sort'), skip, limit, variables });
  const fields = docOf(body, 'projection');
  const project = Object.keys(fields).length > 0 ? compileProjection(fields, filter, variables) : undefined;
  const documents = records.map(({ document }) => (project ? project(document) : document));
  const batchSize = body['singleBatch'] === true ? Infinity : numberOf(body['batchSize']);
  return server.openCursor(`${database}.${name}`, documents, batchSize);
};

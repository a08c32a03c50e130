import { Long } from 'bson';
import { checkFields, numberOf, textOf, type Command } from './command.ts';

const getMore: Command = ({ body, database, server }) => {
  checkFields('getMore', body, ['collection', 'batchSize']);
  const namespace = `${database}.${textOf(body, 'collection')}`;
  const { id, batch } = server.cursors.next(numberOf(body['getMore']) ?? 0, namespace, numberOf(body['batchSize']));
  return { cursor: { nextBatch: batch, id: Long.fromNumber(id), ns: namespace } };
};

const killCursors: Command = ({ body, server }) => {
  const ids = Array.isArray(body['cursors']) ? body['cursors'] : [];
  const killed = ids.filter((id) => server.cursors.close(numberOf(id) ?? 0));
  return { cursorsKilled: killed, cursorsNotFound: ids.filter((id) => !killed.includes(id)), cursorsAlive: [], cursorsUnknown: [] };
};

export const cursors: Readonly<Record<string, Command>> = { getMore, killCursors };

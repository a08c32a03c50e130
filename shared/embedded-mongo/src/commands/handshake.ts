import { ObjectId } from 'bson';
import type { Command } from './command.ts';

/** The server shows itself as the primary of a replica set of one, so that drivers send retryable writes. */
const setName = 'embedded';

const hello: Command = ({ server, connectionId, host }) => ({
  helloOk: true,
  isWritablePrimary: true,
  ismaster: true,
  secondary: false,
  setName,
  setVersion: 1,
  hosts: [host],
  primary: host,
  me: host,
  electionId: new ObjectId('7fffffff0000000000000001'),
  maxBsonObjectSize: 16 * 1024 * 1024,
  maxMessageSizeBytes: 48_000_000,
  maxWriteBatchSize: 100_000,
  localTime: new Date(server.now()),
  logicalSessionTimeoutMinutes: 30,
  connectionId,
  minWireVersion: 0,
  maxWireVersion: 21,
  readOnly: false,
});

const buildInfo: Command = () => ({
  version: '7.0.0',
  versionArray: [7, 0, 0, 0],
  gitVersion: 'embedded-mongo',
  modules: [],
  storageEngines: ['embedded-mongo'],
  bits: 64,
  maxBsonObjectSize: 16 * 1024 * 1024,
});

export const handshake: Readonly<Record<string, Command>> = {
  hello,
  isMaster: hello,
  ismaster: hello,
  buildInfo,
  buildinfo: buildInfo,
  ping: () => ({}),
  connectionStatus: () => ({ authInfo: { authenticatedUsers: [], authenticatedUserRoles: [] } }),
};

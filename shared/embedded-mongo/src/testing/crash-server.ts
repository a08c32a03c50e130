import { startEmbeddedMongo } from '../start-embedded-mongo.ts';

/** A server in a process of its own, for tests that kill it. Its file is the first argument; it ends with its parent. */
process.on('disconnect', () => process.exit(0));
const mongo = await startEmbeddedMongo({ file: process.argv[2] ?? null });
process.send?.({ uri: mongo.uri });

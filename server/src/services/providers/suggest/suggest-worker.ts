import { parentPort } from 'node:worker_threads';
import { suggestProfile } from '@trade-executor/signal-parser/suggest/suggest-profile';
import type { SuggestInput } from './create-suggester.ts';

parentPort?.once('message', ({ messages, profile }: SuggestInput) => parentPort?.postMessage(suggestProfile(messages, profile)));

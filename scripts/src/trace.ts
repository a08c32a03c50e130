import { resolve } from 'node:path';
import { MessageTrace } from '@trade-executor/contracts/internal/trace';
import { Problem } from '@trade-executor/contracts/problem';
import { localServiceToken } from './house/local-secrets.ts';
import { projectRoot } from './project-root.ts';
import { printTrace } from './trace/print-trace.ts';

const USAGE = 'usage: npm run --silent trace -- MESSAGE_ID\nMESSAGE_ID is the Discord id of a message in a mapped channel.';
const { env } = process;

function giveUp(message: string): never {
  console.error(`trace: ${message}`);
  process.exit(2);
}

const [messageId, ...more] = process.argv.slice(2);
if (!messageId || more.length > 0) giveUp(`${messageId ? 'more than one message id' : 'no message id'}\n${USAGE}`);

const serverUrl = env.SERVER_URL ?? `http://127.0.0.1:${env.PORT ?? 3000}`;
const token = env.BOT_SERVICE_TOKEN ?? localServiceToken(resolve(projectRoot, env.DATA_DIR ?? 'data'));
const answer = await fetch(new URL(`/internal/trace/${encodeURIComponent(messageId)}`, serverUrl), {
  headers: { authorization: `Bearer ${token}` },
}).catch(() => giveUp(`no server answers at ${serverUrl}. Run npm start first, or set SERVER_URL.`));

const body: unknown = await answer.json().catch(() => null);
if (!answer.ok) {
  const problem = Problem.safeParse(body);
  giveUp(problem.success ? `${problem.data.detail} ${problem.data.whatToDo}` : `${serverUrl} answered ${answer.status}.`);
}
process.stdout.write(printTrace(MessageTrace.parse(body)));

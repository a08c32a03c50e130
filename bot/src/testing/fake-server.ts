import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { BotToServerEvents, ServerToBotEvents } from '@trade-executor/contracts/bot-channel';
import {
  AnswerInput,
  AnswerReply,
  CloseInput,
  CloseReply,
  PositionsInput,
  PositionsReply,
  ReadingInput,
  ReadingReply,
  ReceiptInput,
  ReceiptReply,
  StatusInput,
  StatusReply,
  SuggestInput,
  SuggestReply,
} from '@trade-executor/contracts/internal/commands';
import { KnownMessagesReply, SubmitMessageInput, SubmitMessageReply } from '@trade-executor/contracts/internal/messages';
import type { messageStandings } from '@trade-executor/contracts/internal/messages';
import {
  AcknowledgeNotificationInput,
  ClaimNotificationsInput,
  ClaimNotificationsReply,
  FailNotificationInput,
} from '@trade-executor/contracts/internal/notifications';
import { SourcesReply } from '@trade-executor/contracts/internal/sources';
import { Server as SocketServer } from 'socket.io';
import type { z } from 'zod';

export const FAKE_SERVICE_TOKEN = 'a-service-token-for-tests';

type Json = { readonly status: number; readonly body: unknown };

/** What tests look at and set; everything that crosses the wire is checked against the contracts. */
export type FakeServer = {
  readonly url: string;
  /** Acknowledged submissions, in the order of their arrival. */
  readonly submitted: SubmitMessageInput[];
  /** Every request: "POST /messages". */
  readonly requests: string[];
  readonly acknowledged: AcknowledgeNotificationInput[];
  readonly failed: FailNotificationInput[];
  readonly closes: z.infer<typeof CloseInput>[];
  readonly answers: AnswerInput[];
  readonly receiptsAsked: z.infer<typeof ReceiptInput>[];
  readonly readingsAsked: z.infer<typeof ReadingInput>[];
  readonly state: {
    sources: SourcesReply;
    /** 503 on everything while true. */
    down: boolean;
    /** Acknowledging fails with 503 while true. */
    acknowledgingFails: boolean;
    /** The next close is carried out, but its answer is lost. */
    dropNextClose: boolean;
    /** Handed out by the next claim. */
    waiting: ClaimNotificationsReply['notifications'];
    standing: (input: SubmitMessageInput) => (typeof messageStandings)[number];
    status: StatusReply;
    positions: PositionsReply;
    /** Of the answer to a question; null: there is none. */
    answered: AnswerReply | null;
    receipts: ReceiptReply;
    reading: ReadingReply;
    suggestions: SuggestReply;
    /** Answers every command instead of the above. */
    problem: Json | null;
  };
  readonly pushSources: () => void;
  readonly pushNotifications: () => void;
  /** As a restart does: the bot's connections are cut. */
  readonly dropSockets: () => void;
  /** Resolves once `condition` holds; looked at after every request. */
  readonly until: (condition: () => boolean) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The server's `/internal` API with a memory for messages, and the bot's Socket.IO channel. */
export async function startFakeServer(sources: SourcesReply): Promise<FakeServer> {
  const submitted: SubmitMessageInput[] = [];
  const requests: string[] = [];
  const acknowledged: AcknowledgeNotificationInput[] = [];
  const failed: FailNotificationInput[] = [];
  const closes: z.infer<typeof CloseInput>[] = [];
  const answers: AnswerInput[] = [];
  const receiptsAsked: z.infer<typeof ReceiptInput>[] = [];
  const readingsAsked: z.infer<typeof ReadingInput>[] = [];
  const waiters = new Set<() => void>();
  const state: FakeServer['state'] = {
    sources,
    down: false,
    acknowledgingFails: false,
    dropNextClose: false,
    waiting: [],
    standing: ({ outcome }) =>
      outcome === null || outcome.kind === 'noise' ? 'ignored' : outcome.kind === 'refusal' ? 'refused' : 'understood',
    status: { executionMode: 'paper', market: 'simulated', accounts: [], copiers: [], lastSignalAt: null, halts: [] },
    positions: { trades: [] },
    answered: null,
    receipts: { receipts: [] },
    reading: {
      text: '',
      deleted: false,
      outcome: null,
      understood: [],
      assumed: [],
      denials: [],
      copiers: { took: 0, denied: 0, asked: 0 },
      bound: [],
    },
    suggestions: { choices: [] },
    problem: null,
  };

  const ok = <T>(schema: z.ZodType<T>, value: T): Json => ({ status: 200, body: schema.parse(value) });

  const command = (path: string, body: unknown): Json | null => {
    if (state.problem !== null) return state.problem;
    switch (path) {
      case '/commands/status':
        StatusInput.parse(body);
        return ok(StatusReply, state.status);
      case '/commands/positions':
        PositionsInput.parse(body);
        return ok(PositionsReply, state.positions);
      case '/commands/close':
        closes.push(CloseInput.parse(body));
        return ok(CloseReply, { closing: state.positions.trades });
      case '/commands/answer':
        answers.push(AnswerInput.parse(body));
        return state.answered === null ? null : ok(AnswerReply, state.answered);
      case '/commands/receipt':
        receiptsAsked.push(ReceiptInput.parse(body));
        return ok(ReceiptReply, state.receipts);
      case '/commands/reading':
        readingsAsked.push(ReadingInput.parse(body));
        return ok(ReadingReply, state.reading);
      case '/commands/suggest':
        SuggestInput.parse(body);
        return ok(SuggestReply, state.suggestions);
      default:
        return null;
    }
  };

  const submit = (body: unknown): Json => {
    const input = SubmitMessageInput.parse(body);
    const { version } = state.sources;
    if (input.sourcesVersion !== version) return { status: 409, body: { code: 'SOURCES_STALE', version } };
    const duplicate = submitted.some(({ messageId, revision }) => messageId === input.messageId && revision === input.revision);
    if (!duplicate) submitted.push(input);
    return ok(SubmitMessageReply, { standing: state.standing(input), duplicate });
  };

  const known = (channelId: string): Json => {
    const latest = new Map(submitted.filter((message) => message.channelId === channelId).map((message) => [message.messageId, message]));
    const messages = [...latest.values()]
      .map(({ messageId, revision, deleted, partOf }) => ({ messageId, revision, deleted, partOf }))
      .toSorted((a, b) => (BigInt(a.messageId) < BigInt(b.messageId) ? 1 : -1));
    return ok(KnownMessagesReply, { messages: messages.slice(0, 100) });
  };

  const route = (method: string, path: string, body: unknown): Json => {
    const channelId = /^\/channels\/(\d+)\/messages$/.exec(path)?.[1];
    if (method === 'GET' && path === '/sources') return ok(SourcesReply, state.sources);
    if (method === 'GET' && channelId !== undefined) return known(channelId);
    if (path === '/messages') return submit(body);
    if (path === '/notifications/claim') {
      const { limit } = ClaimNotificationsInput.parse(body);
      return ok(ClaimNotificationsReply, { notifications: state.waiting.splice(0, limit) });
    }
    if (path === '/notifications/acknowledge') {
      if (state.acknowledgingFails) return { status: 503, body: null };
      acknowledged.push(AcknowledgeNotificationInput.parse(body));
      return { status: 200, body: {} };
    }
    if (path === '/notifications/fail') {
      failed.push(FailNotificationInput.parse(body));
      return { status: 200, body: {} };
    }
    return command(path, body) ?? { status: 404, body: null };
  };

  const http: Server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const path = (request.url ?? '').replace('/internal', '');
      requests.push(`${request.method} ${path}`);
      const reply = answer(request, path, body);
      if (path === '/commands/close' && state.dropNextClose) response.destroy();
      else send(response, reply);
      if (path === '/commands/close') state.dropNextClose = false;
      for (const waiter of waiters) waiter();
    });
  });
  const answer = (request: IncomingMessage, path: string, body: unknown): Json => {
    if (state.down) return { status: 503, body: null };
    if (request.headers.authorization !== `Bearer ${FAKE_SERVICE_TOKEN}`) return { status: 401, body: null };
    try {
      return route(request.method ?? '', path, body);
    } catch (error) {
      return { status: 400, body: { broken: String(error) } };
    }
  };

  const sockets = new SocketServer<BotToServerEvents, ServerToBotEvents>(http);
  sockets.use(({ handshake }, next) => next(handshake.auth['token'] === FAKE_SERVICE_TOKEN ? undefined : new Error('unauthorised')));
  sockets.on('connection', (socket) => socket.emit('sources', state.sources));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const address = http.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;

  return {
    url: `http://127.0.0.1:${port}`,
    submitted,
    requests,
    acknowledged,
    failed,
    closes,
    answers,
    receiptsAsked,
    readingsAsked,
    state,
    pushSources: () => sockets.emit('sources', state.sources),
    pushNotifications: () => sockets.emit('notifications.waiting'),
    dropSockets: () => sockets.sockets.sockets.forEach((socket) => socket.conn.close()),
    until: (condition) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!condition()) return;
          waiters.delete(look);
          resolve();
        };
        waiters.add(look);
        look();
      }),
    async close() {
      await sockets.close(); // closes the HTTP server too
    },
  };
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  return text === '' ? undefined : JSON.parse(text);
}

function send(response: ServerResponse, { status, body }: Json): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

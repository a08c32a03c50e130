import {
  AnswerReply,
  CloseReply,
  PositionsReply,
  ReadingReply,
  ReceiptReply,
  StatusReply,
  SuggestReply,
} from '@trade-executor/contracts/internal/commands';
import type { AnswerInput, CommandActor } from '@trade-executor/contracts/internal/commands';
import { KnownMessagesReply, SubmitMessageReply } from '@trade-executor/contracts/internal/messages';
import type { SubmitMessageInput } from '@trade-executor/contracts/internal/messages';
import { ClaimNotificationsReply } from '@trade-executor/contracts/internal/notifications';
import type { AcknowledgeNotificationInput, FailNotificationInput } from '@trade-executor/contracts/internal/notifications';
import { SourcesReply } from '@trade-executor/contracts/internal/sources';
import type { Result } from '@trade-executor/domain/result';
import { z } from 'zod';
import type { ServerError } from './server/server-error.ts';
import type { ServerRequest } from './server/server-request.ts';

type Answer<T> = Promise<Result<T, ServerError>>;

/** The server as the bot sees it: one attempt each; who must not give up repeats. */
export type ServerClient = {
  readonly sources: () => Answer<SourcesReply>;
  readonly submitMessage: (input: SubmitMessageInput) => Answer<SubmitMessageReply>;
  /** At most 100, newest first. */
  readonly knownMessages: (channelId: string) => Answer<KnownMessagesReply>;
  readonly claimNotifications: (limit: number) => Answer<ClaimNotificationsReply>;
  readonly acknowledgeNotification: (input: AcknowledgeNotificationInput) => Answer<unknown>;
  readonly failNotification: (input: FailNotificationInput) => Answer<unknown>;
  readonly status: (actor: CommandActor) => Answer<StatusReply>;
  readonly positions: (actor: CommandActor) => Answer<PositionsReply>;
  /** Repeating it with the same `requestId` closes nothing twice. */
  readonly close: (input: { readonly actor: CommandActor; readonly what: string; readonly requestId: string }) => Answer<CloseReply>;
  /** Repeating it changes nothing. */
  readonly answer: (input: AnswerInput) => Answer<AnswerReply>;
  readonly receipts: (input: { readonly actor: CommandActor; readonly of: string | null }) => Answer<ReceiptReply>;
  /** How a message was read; only those who answer for its channel are told. */
  readonly reading: (input: {
    readonly actor: CommandActor;
    readonly channelId: string;
    readonly messageId: string;
  }) => Answer<ReadingReply>;
  readonly suggest: (input: {
    readonly actor: CommandActor;
    readonly about: 'close' | 'receipt';
    readonly typed: string;
  }) => Answer<SuggestReply>;
};

export function createServerClient(request: ServerRequest): ServerClient {
  return {
    sources: () => request('GET', '/sources', SourcesReply),
    submitMessage: (input) => request('POST', '/messages', SubmitMessageReply, input),
    knownMessages: (channelId) => request('GET', `/channels/${channelId}/messages`, KnownMessagesReply),
    claimNotifications: (limit) => request('POST', '/notifications/claim', ClaimNotificationsReply, { limit }),
    acknowledgeNotification: (input) => request('POST', '/notifications/acknowledge', z.unknown(), input),
    failNotification: (input) => request('POST', '/notifications/fail', z.unknown(), input),
    status: (actor) => request('POST', '/commands/status', StatusReply, { actor }),
    positions: (actor) => request('POST', '/commands/positions', PositionsReply, { actor }),
    close: (input) => request('POST', '/commands/close', CloseReply, input),
    answer: (input) => request('POST', '/commands/answer', AnswerReply, input),
    receipts: (input) => request('POST', '/commands/receipt', ReceiptReply, input),
    reading: (input) => request('POST', '/commands/reading', ReadingReply, input),
    suggest: (input) => request('POST', '/commands/suggest', SuggestReply, input),
  };
}

import type { ReadingInput, ReadingReply } from '@trade-executor/contracts/internal/commands';
import { assumedOf } from '@trade-executor/domain/signals/reading-notes';
import type { z } from 'zod';
import { AppError } from '../../app-error.ts';
import type { Source, Store, StoredMessage } from '../../execution/ports/store.ts';
import { messageDenials, toParseReceiptView, understoodLines } from '../../views/parse-receipt-view.ts';
import { understoodLine } from '../../views/understood-line.ts';
import { notFound } from '../access/not-found.ts';
import type { CommandDeps } from './commands.ts';

/** How a message was read, with its words. Throws NOT_THE_PROVIDER for all but its channel's authors, the community's owner and admins. */
export async function reading(
  { store, models }: CommandDeps,
  { actor, channelId, messageId }: z.infer<typeof ReadingInput>,
): Promise<ReadingReply> {
  const message = await callOf(store, channelId, messageId);
  const source = message && (await store.findSource(message.guildId, message.parentChannelId ?? message.channelId));
  if (!message || !source) throw notFound('message');
  if (!(await answersFor(models, source, actor.discordUserId))) throw notTheProvider();
  const receipts = await store.receiptsOfMessage(channelId, message.messageId);
  const { outcome } = message;
  return {
    text: message.text,
    deleted: message.deleted,
    outcome,
    understood: understoodLines(outcome),
    assumed: (outcome?.orders ?? []).slice(0, 1).flatMap((order) => assumedOf(order, source.profile)),
    denials: messageDenials(message, receipts),
    copiers: toParseReceiptView(message, receipts).copiers,
    bound: await Promise.all(
      (outcome?.actions ?? []).map(async (action) => {
        const line = understoodLine(action) ?? '';
        const about = receipts.filter(({ subject, understood }) => subject === 'instruction' && understoodLine(understood) === line);
        const trades = await Promise.all(about.flatMap(({ tradeId }) => (tradeId === null ? [] : [store.findTrade(tradeId)])));
        const calls = trades.flatMap((stored) => (stored ? [`${stored.trade.side.toUpperCase()} ${stored.trade.instrument.base}`] : []));
        return { understood: line, calls: [...new Set(calls)] };
      }),
    ),
  };
}

/** A part of a signal was read with it. */
async function callOf(store: Store, channelId: string, messageId: string): Promise<StoredMessage | null> {
  const message = await store.findMessage(channelId, messageId);
  return message?.partOf == null ? message : ((await store.findMessage(channelId, message.partOf)) ?? message);
}

async function answersFor(models: CommandDeps['models'], source: Source, discordUserId: string): Promise<boolean> {
  if (source.authorIds.includes(discordUserId)) return true;
  const [owned, installer, granted] = await Promise.all([
    models.communities.exists({ communityId: source.communityId, ownerDiscordUserId: discordUserId }),
    models.admins.exists({ discordUserId }),
    models.users.exists({ discordUserId, grantedRoles: 'admin' }),
  ]);
  return [owned, installer, granted].some((found) => found !== null);
}

function notTheProvider(): AppError {
  return new AppError({
    status: 403,
    code: 'NOT_THE_PROVIDER',
    title: 'This is for the provider',
    detail: 'How a message was read is told to those who post here, to the owner of the community and to admins.',
    whatToDo: 'What your own copiers did with it stands in your receipts: use /receipt.',
  });
}

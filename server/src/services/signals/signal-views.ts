import type { SignalView } from '@trade-executor/contracts/api/signals';
import type { Receipt } from '@trade-executor/domain/receipt';
import type { Actor } from '../../auth/actor.ts';
import { fromStored } from '../../models/decimal128.ts';
import type { MessageDocument } from '../../models/message.model.ts';
import type { SourceDocument } from '../../models/source.model.ts';
import { understoodLine } from '../../views/understood-line.ts';
import { allOf, anyOf, type Filter } from '../access/any-of.ts';
import { personalReceipts } from '../access/receipt-scope.ts';
import { mayReadTexts, seesAll } from '../access/require-endpoint-role.ts';
import type { ApiDeps } from '../api-deps.ts';
import { bareReceiptViews } from '../page-views/receipt-views.ts';
import { providerNames } from '../page-views/provider-names.ts';

const MOST_RECEIPTS = 20;

/** Returns the views of many messages, in order, with the actor's receipts: one query each for names, signals and receipts. */
export async function signalViews(
  deps: ApiDeps,
  actor: Actor,
  messages: readonly MessageDocument[],
  sources: readonly SourceDocument[],
): Promise<SignalView[]> {
  if (messages.length === 0) return [];
  const ofPage = {
    channelId: { $in: [...new Set(messages.map(({ channelId }) => channelId))] },
    messageId: { $in: messages.map(({ messageId }) => messageId) },
  };
  const [nameOf, signals, receipts] = await Promise.all([
    providerNames(
      deps.models,
      sources.map(({ providerId }) => providerId),
    ),
    deps.models.signals.find(ofPage, { _id: 0 }).sort({ place: 1 }).lean(),
    deps.models.receipts
      .find(allOf(ofPage, receiptsShown(actor)), { _id: 0, receipt: 1 })
      .sort({ at: -1 })
      .lean(),
  ]);
  const told = receipts.map(({ receipt }) => fromStored<Receipt>(receipt));
  const views = await bareReceiptViews(deps, told);
  return messages.flatMap((message) => {
    const source = sources.find(
      ({ channelId, guildId }) => channelId === (message.parentChannelId ?? message.channelId) && guildId === message.guildId,
    );
    if (!source) return [];
    const isHere = (one: { readonly channelId: string; readonly messageId: string }): boolean =>
      one.channelId === message.channelId && one.messageId === message.messageId;
    return [
      {
        messageId: message.messageId,
        channelId: message.channelId,
        guildId: message.guildId,
        communityId: source.communityId,
        providerId: source.providerId,
        providerName: nameOf(source.providerId),
        text: mayReadTexts(actor) ? textOf(message) : null,
        postedAt: message.postedAt,
        editedAt: message.revision === 0 || message.deleted ? null : message.revision,
        deleted: message.deleted,
        authorised: message.authorised,
        outcome: message.outcome,
        orders: signals.filter(isHere).map(({ signalId, order }) => ({ signalId, understood: understoodLine(order) ?? 'an order' })),
        receipts: views.filter((_view, place) => isHere(told[place] ?? { channelId: '', messageId: '' })).slice(0, MOST_RECEIPTS),
      },
    ];
  });
}

/** What a deleted message last said is told all the same: what was done has to be understood. */
function textOf({ deleted, text, revisions }: MessageDocument): string {
  return deleted ? (revisions.findLast((revision) => revision.text !== '')?.text ?? '') : text;
}

function receiptsShown(actor: Actor): Filter {
  const personal = personalReceipts(actor);
  const shown = anyOf([...(personal === null ? [] : [personal]), ...(seesAll(actor) ? [{ copierId: null }] : [])]);
  return shown ?? { receiptId: '' };
}

import { listNotificationsEndpoint, type NotificationItem } from '@trade-executor/contracts/api/notifications';
import type { QueryOf, ReplyOf } from '@trade-executor/contracts/api/endpoint';
import { Types } from 'mongoose';
import type { Actor } from '../../auth/actor.ts';
import { requireEndpointRole } from '../access/require-endpoint-role.ts';
import type { ApiDeps } from '../api-deps.ts';
import { readCursor, writeCursor } from '../page/cursor.ts';
import type { NotificationDocument } from '../../models/notification.model.ts';
import { tellingTexts } from './telling-texts.ts';

type ListNotificationsInput = { readonly actor: Actor; readonly query: QueryOf<typeof listNotificationsEndpoint> };
type Row = NotificationDocument & { readonly _id: Types.ObjectId };

/** What the actor was told in Discord, newest first; nobody sees what others were told. */
export async function listNotifications(
  { models }: ApiDeps,
  { actor, query: { cursor, limit } }: ListNotificationsInput,
): Promise<ReplyOf<typeof listNotificationsEndpoint>> {
  requireEndpointRole(actor, listNotificationsEndpoint);
  const rows = await models.notifications
    .find({ 'recipient.discordUserId': actor.discordUserId, ...(cursor === undefined ? {} : { _id: { $lt: objectIdOf(cursor) } }) })
    .sort({ _id: -1 })
    .limit(limit + 1)
    .lean<Row[]>();
  const shown = rows.slice(0, limit);
  const textOf = await tellingTexts(models, shown);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => toItem(row, textOf(row))),
    nextCursor: last && rows.length > limit ? writeCursor({ at: last._id.getTimestamp().getTime(), id: last._id.toHexString() }) : null,
  };
}

function objectIdOf(cursor: string): Types.ObjectId {
  const { id } = readCursor(cursor);
  return Types.ObjectId.isValid(id) ? new Types.ObjectId(id) : new Types.ObjectId('0'.repeat(24));
}

function toItem({ _id, key, kind, subjectId, shownRevision, abandoned, failure }: Row, text: string): NotificationItem {
  const delivery = abandoned ? 'failed' : shownRevision > 0 ? 'shown' : 'waiting';
  return { key, kind, subjectId, text, delivery, failure, at: _id.getTimestamp().getTime() };
}

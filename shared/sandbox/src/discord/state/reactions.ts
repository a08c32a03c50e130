import type { DatabaseSync } from 'node:sqlite';
import type { Snowflake } from '../wire/snowflake.ts';

export type Reactions = ReturnType<typeof createReactions>;

export type ReactionGroup = { readonly emoji: string; readonly userIds: readonly Snowflake[] };

/** Reactions in the order in which they came. `emoji` is a unicode emoji, or `name:id` of a custom one. */
export function createReactions(database: DatabaseSync) {
  const all = database.prepare('SELECT emoji, user_id FROM reactions WHERE message_id = ? ORDER BY place');
  const insert = database.prepare('INSERT INTO reactions (message_id, emoji, user_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
  const remove = database.prepare('DELETE FROM reactions WHERE message_id = ? AND emoji = ? AND user_id = ?');
  return {
    list(messageId: Snowflake): readonly ReactionGroup[] {
      const groups = new Map<string, Snowflake[]>();
      for (const row of all.all(messageId)) {
        const emoji = String(row['emoji']);
        groups.set(emoji, [...(groups.get(emoji) ?? []), String(row['user_id'])]);
      }
      return [...groups].map(([emoji, userIds]) => ({ emoji, userIds }));
    },
    /** False when it was there already. */
    add: (messageId: Snowflake, emoji: string, userId: Snowflake): boolean => insert.run(messageId, emoji, userId).changes === 1,
    /** False when there was none. */
    remove: (messageId: Snowflake, emoji: string, userId: Snowflake): boolean => remove.run(messageId, emoji, userId).changes === 1,
  };
}

import type { DatabaseSync } from 'node:sqlite';
import type { Snowflake } from '../wire/snowflake.ts';

export type StoredFile = { readonly contentType: string; readonly data: Uint8Array };

export type Attachments = ReturnType<typeof createAttachments>;

export function createAttachments(database: DatabaseSync) {
  const one = database.prepare('SELECT content_type, data FROM attachments WHERE id = ?');
  const insert = database.prepare('INSERT INTO attachments (id, content_type, data) VALUES (?, ?, ?)');
  return {
    find(id: Snowflake): StoredFile | undefined {
      const row = one.get(id);
      const data = row?.['data'];
      return data instanceof Uint8Array ? { contentType: String(row?.['content_type']), data } : undefined;
    },
    insert: (id: Snowflake, file: StoredFile): void => void insert.run(id, file.contentType, file.data),
  };
}

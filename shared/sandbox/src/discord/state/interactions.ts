import type { DatabaseSync } from 'node:sqlite';
import type { Component } from '../wire/component-form.ts';
import type { Snowflake } from '../wire/snowflake.ts';
import { readDocument } from './documents.ts';

export const interactionTypes = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;
export type InteractionKind = keyof typeof interactionTypes;

export type Modal = { readonly customId: string; readonly title: string; readonly components: readonly Component[] };
export type Choice = { readonly name: string; readonly value: string | number };

/** The bot's first answer to an interaction. `deferred` becomes `message` by the first edit. */
export type InteractionAnswer =
  | { readonly kind: 'message' | 'deferred'; readonly messageId: Snowflake }
  | { readonly kind: 'updated' | 'deferredUpdate'; readonly messageId: Snowflake }
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] }
  | { readonly kind: 'modal'; readonly modal: Modal };

export type Interaction = {
  readonly id: Snowflake;
  readonly token: string;
  readonly kind: InteractionKind;
  readonly personId: Snowflake;
  readonly channelId: Snowflake;
  readonly guildId: Snowflake | null;
  readonly createdAt: number;
  readonly commandName: string | null;
  /** The message whose component was used, or from which the modal was opened. */
  readonly sourceMessageId: Snowflake | null;
  readonly answer: InteractionAnswer | null;
};

export type Interactions = ReturnType<typeof createInteractions>;

export function createInteractions(database: DatabaseSync) {
  const one = database.prepare('SELECT document FROM interactions WHERE id = ?');
  const byToken = database.prepare('SELECT document FROM interactions WHERE token = ?');
  const save = database.prepare(
    'INSERT INTO interactions (id, token, document) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET document = excluded.document',
  );
  return {
    find: (id: Snowflake) => readDocument<Interaction>(one.get(id)),
    findByToken: (token: string) => readDocument<Interaction>(byToken.get(token)),
    save: (interaction: Interaction): void => void save.run(interaction.id, interaction.token, JSON.stringify(interaction)),
  };
}

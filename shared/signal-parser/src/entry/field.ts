import type { NumberToken, Token } from '../tokens/token.ts';

export const fieldNames = ['entry', 'averaging', 'stop', 'target', 'leverage', 'risk', 'size', 'side', 'other'] as const;
export type FieldName = (typeof fieldNames)[number];

/** A label and what stands behind it. */
export type Field = {
  readonly name: FieldName;
  readonly label: Token;
  readonly tokens: readonly Token[];
};

export type FieldReading = {
  readonly fields: readonly Field[];
  /** Numbers that could be prices and belong to no label. */
  readonly strays: readonly NumberToken[];
};

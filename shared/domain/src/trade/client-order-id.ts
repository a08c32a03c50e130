import type { OrderLeg } from '../order.ts';
import { stableHash } from '../stable-hash.ts';

export type ClientOrderIdParts = {
  readonly signalId: string;
  readonly copierId: string;
  readonly round: number;
  readonly leg: OrderLeg;
  readonly generation: number;
};

/** 32 hex characters, a form that every venue takes. The same intent always has the same id; another content is another generation. */
export function clientOrderId({ signalId, copierId, round, leg, generation }: ClientOrderIdParts): string {
  return stableHash([signalId, copierId, round, leg, generation], 32);
}

import { SourceChange, type SourceView } from '@trade-executor/contracts/api/providers';
import { MAX_JOIN_WITHIN_MS } from '@trade-executor/domain/signals/source-permissions';

/** What is read in a channel, as a person types it: ids in one field, the window in seconds. */
export type SourceForm = {
  readonly threads: boolean;
  readonly forwarded: boolean;
  readonly webhookIds: string;
  readonly botIds: string;
  readonly joinWithinSeconds: string;
  readonly parseReceipts: boolean;
};
export type SourceFormErrors = Partial<Record<keyof SourceForm, string>>;

const SECOND_MS = 1_000;
const MOST_IDS = 20;
const MOST_SECONDS = MAX_JOIN_WITHIN_MS / SECOND_MS;

export function toForm({ allow, joinWithinMs, parseReceipts }: Pick<SourceView, 'allow' | 'joinWithinMs' | 'parseReceipts'>): SourceForm {
  return {
    threads: allow.threads,
    forwarded: allow.forwarded,
    webhookIds: allow.webhookIds.join(', '),
    botIds: allow.botIds.join(', '),
    joinWithinSeconds: String(joinWithinMs / SECOND_MS),
    parseReceipts,
  };
}

type ReadForm = { readonly ok: true; readonly change: SourceChange } | { readonly ok: false; readonly errors: SourceFormErrors };

/** Returns the change to store, or for each wrong field what it must be. */
export function readForm(form: SourceForm): ReadForm {
  const webhookIds = idsIn(form.webhookIds);
  const botIds = idsIn(form.botIds);
  const faults = {
    webhookIds: faultOfIds(webhookIds),
    botIds: faultOfIds(botIds),
    joinWithinSeconds: faultOfSeconds(form.joinWithinSeconds),
  };
  const errors = Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== null));
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const { threads, forwarded, parseReceipts } = form;
  const joinWithinMs = Number(form.joinWithinSeconds) * SECOND_MS;
  return { ok: true, change: SourceChange.parse({ allow: { threads, forwarded, webhookIds, botIds }, joinWithinMs, parseReceipts }) };
}

/** However they are set apart. */
const idsIn = (text: string): readonly string[] => text.split(/[\s,;]+/).filter((id) => id !== '');

function faultOfIds(ids: readonly string[]): string | null {
  const odd = ids.find((id) => !/^\d{15,21}$/.test(id));
  if (odd !== undefined) return `“${odd.slice(0, 24)}” is not a Discord id (15 to 21 digits)`;
  if (new Set(ids).size < ids.length) return 'An id stands there twice';
  return ids.length > MOST_IDS ? `Enter at most ${MOST_IDS}` : null;
}

function faultOfSeconds(text: string): string | null {
  return /^\d{1,3}$/.test(text) && Number(text) <= MOST_SECONDS ? null : `Enter a whole number from 0 to ${MOST_SECONDS}`;
}

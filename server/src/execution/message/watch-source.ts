import type { Halt, HaltCause } from '@trade-executor/domain/risk/halt';
import { hear, isOrderLike } from '@trade-executor/domain/signals/drift/heard-message';
import { judgeDrift, type SourceAlarm } from '@trade-executor/domain/signals/drift/judge-drift';
import { judgeSourceLoad } from '@trade-executor/domain/signals/drift/judge-source-load';
import { stableHash } from '@trade-executor/domain/stable-hash';
import type { ExecutionDeps } from '../execution-deps.ts';
import { pullHalt } from '../halts/pull-halt.ts';
import type { KeptHalt, Source, StoredMessage } from '../ports/store.ts';
import { priceDistanceRatio } from './price-distance.ts';

/** Of a provider's newest messages: the memory of the drift alarm with instructions in between … */
const MEMORY = 200;
/** … and of a day's entries, with as many instructions for each. */
const INSTRUCTIONS_FOR_EACH = 3;
const HALTS = 20;
const watchCauses: readonly HaltCause[] = ['parse_rate', 'new_format', 'message_rate', 'entry_rate', 'price_band'];

/**
 * Remembers how a message of an authorised author was read, and turns its provider's entries off when he writes in another way than before, or
 * more, or further from the market than he may. Comes before the message is acted on, so that the one which raises the alarm is held too;
 * what reduces risk goes on. Done again after a crash it does the same.
 */
export async function watchSource(deps: ExecutionDeps, message: StoredMessage, source: Source): Promise<void> {
  const { store } = deps;
  const { outcome, channelId, messageId, revision, text } = message;
  if (!message.authorised || message.deleted || message.partOf != null || outcome === null) return;
  const distance = outcome.kind === 'entry' ? priceDistanceRatio(deps, source, outcome.orders) : null;
  const heard = hear({ channelId, messageId, revision, at: message.postedAt, text, outcome, priceDistanceRatio: distance });
  if (heard.kind === 'noise' && !isOrderLike(heard)) return;
  const { providerId, limits } = source;
  await store.noteHeard(providerId, heard);

  const halts = (await store.latestHalts('provider', providerId, HALTS)).filter(({ cause }) => watchCauses.includes(cause));
  if (halts.some(({ liftedAt }) => liftedAt === null)) return; // held already, until a person has looked
  const messages = await store.latestHeard(providerId, Math.max(MEMORY, limits.entriesPerDay * (1 + INSTRUCTIONS_FOR_EACH)));
  const since = lastLookedAt(halts);
  const alarm = judgeDrift({ messages, since }) ?? judgeSourceLoad({ messages, since, limits });
  if (alarm === null) return;
  const halt = toHalt(deps, message, source, alarm);
  const pulled = await pullHalt(store, halt);
  const { haltId, cause } = halt;
  deps.log.warn(
    { event: 'source.held', providerId, messageId, haltId, cause, pulled, ...alarm.evidence },
    'entries of a provider are held',
  );
  deps.tellingWritten();
}

function toHalt({ clock }: ExecutionDeps, { channelId, messageId, revision }: StoredMessage, source: Source, alarm: SourceAlarm): Halt {
  const { cause, detail, examples } = alarm;
  const { providerId } = source;
  return {
    haltId: stableHash([providerId, channelId, messageId, revision, cause], 24),
    scope: 'provider',
    scopeId: providerId,
    pause: 'entries_off',
    cause,
    detail,
    examples: examples.map((example) => ({ channelId: example.channelId, messageId: example.messageId, text: example.text })),
    since: clock.now(),
    until: null,
    by: null,
  };
}

function lastLookedAt(halts: readonly KeptHalt[]): number | null {
  return halts.reduce<number | null>((last, { liftedAt }) => Math.max(last ?? 0, liftedAt ?? 0), null);
}

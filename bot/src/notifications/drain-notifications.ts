import type { NotificationView } from '@trade-executor/contracts/internal/notifications';
import type { BotLogger } from '../logging/create-logger.ts';
import type { ServerClient } from '../server-client.ts';
import { backOffMs } from '../server/back-off.ts';
import type { Waiting } from '../server/back-off.ts';
import { isTransient } from '../server/server-error.ts';
import { deliverNotification } from './deliver-notification.ts';
import type { DeliverDeps } from './deliver-notification.ts';
import { deliveryFailure } from './delivery-failure.ts';

const CLAIM_LIMIT = 20;
const ACKNOWLEDGE_ATTEMPTS = 4;

export type DrainDeps = DeliverDeps & {
  readonly server: Pick<ServerClient, 'claimNotifications' | 'acknowledgeNotification' | 'failNotification'>;
  readonly waiting: Waiting;
  readonly signal: AbortSignal;
  readonly log: BotLogger;
};

export type NotificationDrain = {
  /** There may be something to claim; cheap to call often. */
  readonly wake: () => void;
  /** Resolves when nothing is being delivered. */
  readonly idle: () => Promise<void>;
};

/** Claims and shows notifications, one claim at a time; those of one recipient in their order, those of others beside. */
export function createNotificationDrain(deps: DrainDeps): NotificationDrain {
  let running: Promise<void> | null = null;
  let wokenMeanwhile = false;

  const run = async (): Promise<void> => {
    do {
      wokenMeanwhile = false;
      while (await drainOnce(deps));
    } while (wokenMeanwhile && !deps.signal.aborted);
  };

  return {
    wake() {
      wokenMeanwhile = true;
      running ??= run()
        .catch((error: unknown) => deps.log.error({ error }, 'notifications.failed'))
        .finally(() => (running = null));
    },
    idle: async () => void (await running),
  };
}

/** True when something was shown, so that there may be more. */
async function drainOnce(deps: DrainDeps): Promise<boolean> {
  if (deps.signal.aborted) return false;
  const reply = await deps.server.claimNotifications(CLAIM_LIMIT);
  if (!reply.ok) {
    deps.log.warn({ error: reply.error }, 'notifications.claim_failed');
    return false;
  }
  const byRecipient = Map.groupBy(reply.value.notifications, ({ recipient }) =>
    recipient.type === 'user' ? `user ${recipient.discordUserId}` : `channel ${recipient.channelId}`,
  );
  const shown = await Promise.all([...byRecipient.values()].map((notifications) => showInOrder(deps, notifications)));
  return shown.some(Boolean);
}

async function showInOrder(deps: DrainDeps, notifications: readonly NotificationView[]): Promise<boolean> {
  let shown = false;
  for (const notification of notifications) {
    if (deps.signal.aborted) return false; // claimed, not shown: the next start looks for it and shows it
    shown = (await show(deps, notification)) || shown;
  }
  return shown;
}

async function show(deps: DrainDeps, notification: NotificationView): Promise<boolean> {
  const { server, log } = deps;
  const { key, revision } = notification;
  try {
    const where = await deliverNotification(deps, notification);
    log.info({ key, revision, ...where }, 'notification.shown');
    return await acknowledge(deps, { key, revision, ...where });
  } catch (error) {
    const failure = deliveryFailure(error);
    log.warn({ key, revision, error, unreachable: failure.unreachable }, 'notification.failed');
    const reply = await server.failNotification({ key, ...failure });
    if (!reply.ok) log.warn({ key, error: reply.error }, 'notification.fail_failed');
    return false;
  }
}

/** False when the server could not be told: it will hand the notification out again, as claimed before. */
async function acknowledge(
  { server, waiting, signal, log }: DrainDeps,
  input: Parameters<ServerClient['acknowledgeNotification']>[0],
): Promise<boolean> {
  for (let attempt = 0; attempt < ACKNOWLEDGE_ATTEMPTS && !signal.aborted; attempt += 1) {
    const reply = await server.acknowledgeNotification(input);
    if (reply.ok) return true;
    log.warn({ key: input.key, attempt, error: reply.error }, 'notification.acknowledge_failed');
    if (!isTransient(reply.error)) return false;
    await waiting.sleep(backOffMs(attempt, waiting.random), signal);
  }
  return false;
}

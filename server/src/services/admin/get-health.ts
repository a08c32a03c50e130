import { getAdminHealthEndpoint, type AdminHealth, type HealthCheck } from '@trade-executor/contracts/api/admin';
import type { Actor } from '../../auth/actor.ts';
import { requireEndpointRole } from '../access/require-endpoint-role.ts';
import type { ApiDeps } from '../api-deps.ts';

/** Later than this, a trade that wants attention has been forgotten. */
const OVERDUE_MS = 10_000;

/** Whether everything works, with numbers. Throws when the database does not answer. */
export async function getHealth(deps: ApiDeps, { actor }: { readonly actor: Actor }): Promise<AdminHealth> {
  requireEndpointRole(actor, getAdminHealthEndpoint);
  const { models, clock, executionMode, describeMarket, startedAt } = deps;
  const now = clock.now();
  const startedCounting = performance.now();
  const [openTrades, overdueTrades, unprocessedMessages, dueNotifications] = await Promise.all([
    models.trades.countDocuments({ open: true }),
    models.trades.countDocuments({ nextAttentionAt: { $lte: now - OVERDUE_MS } }),
    models.messages.countDocuments({ processed: false }),
    models.notifications.countDocuments({ due: true, abandoned: false }),
  ]);
  const checks = [
    { name: 'database', ok: true, detail: `answered in ${Math.ceil(performance.now() - startedCounting)} ms` },
    pricesCheck(deps),
    {
      name: 'trades',
      ok: overdueTrades === 0,
      detail: `${overdueTrades} of ${openTrades} open trades wait longer than 10 s for attention`,
    },
  ];
  return {
    ok: checks.every(({ ok }) => ok),
    executionMode,
    market: describeMarket(),
    marketNow: clock.marketNow(),
    now,
    uptimeMs: Math.max(0, now - startedAt),
    checks,
    counts: { openTrades, overdueTrades, unprocessedMessages, dueNotifications },
  };
}

function pricesCheck({ market }: Pick<ApiDeps, 'market'>): HealthCheck {
  const instruments = market.instruments();
  const priced = instruments.filter(({ symbol }) => market.quote(symbol) !== null).length;
  return { name: 'prices', ok: priced > 0, detail: `${priced} of ${instruments.length} instruments have a price` };
}

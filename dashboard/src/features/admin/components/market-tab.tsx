import type { MarketBreakerView } from '@trade-executor/contracts/api/market-breaker';
import { marketLimitNames, marketLimitSpecs } from '@trade-executor/domain/risk/market-limits';
import { useQuery } from '@tanstack/react-query';
import { Facts } from '../../../components/figures/facts.tsx';
import { DateTime } from '../../../components/figures/time.tsx';
import { LimitField } from '../../../components/state/limit-field.tsx';
import { QueryState } from '../../../components/state/query-state.tsx';
import { SaveBar } from '../../../components/state/save-bar.tsx';
import { useLimitForm } from '../../../components/state/use-limit-form.ts';
import { Card, CardBody, CardHeader } from '../../../components/ui/card.tsx';
import { Switch } from '../../../components/ui/switch.tsx';
import { formatRatio } from '../../../lib/format-number.ts';
import { HaltDetails } from '../../halts/components/halt-details.tsx';
import { haltsQuery } from '../../halts/api/halts-query.ts';
import { useHasRole } from '../../session/api/use-me.ts';
import { marketBreakerQuery } from '../api/admin-queries.ts';
import { useChangeMarket } from '../api/use-change-market.ts';
import { readMarketForm, toMarketForm } from '../market-form.ts';

/** When the market as a whole turns entries off everywhere, how it does now, and the halt that it pulled. */
export function MarketTab() {
  const breaker = useQuery(marketBreakerQuery);
  return <QueryState query={breaker}>{(data) => <MarketBreaker breaker={data} />}</QueryState>;
}

function MarketBreaker({ breaker: { limits, reading } }: { readonly breaker: MarketBreakerView }) {
  const { data: halts } = useQuery(haltsQuery);
  const change = useChangeMarket();
  const mayChange = useHasRole('admin');
  const { form, errors, changed, edit, clear, submit } = useLimitForm({
    stored: toMarketForm(limits),
    read: readMarketForm,
    onRead: (read, onSuccess) => change.mutate(read, { onSuccess }),
  });
  return (
    <form onSubmit={submit} noValidate aria-label="Market breaker" className="grid max-w-3xl grid-cols-1 gap-4 lg:gap-5">
      <Card>
        <CardHeader
          title="Market breaker"
          hint="While the market as a whole is too wild, or shows no prices, nothing new is opened anywhere. Stops, targets and closing go on."
        />
        {(halts?.items ?? [])
          .filter(({ cause }) => cause === 'market')
          .map((halt) => (
            <HaltDetails key={halt.haltId} halt={halt} />
          ))}
        <CardBody className="grid grid-cols-1 gap-6 sm:grid-cols-2">
          <label className="flex items-start gap-3 sm:col-span-2">
            <Switch
              checked={form.on}
              disabled={!mayChange}
              onCheckedChange={(on) => edit('on', on)}
              aria-label="Halt everybody when the market is too wild"
            />
            <span className="text-sm">
              <span className="block font-medium">Halt everybody when the market is too wild</span>
              <span className="text-[13px] text-muted">Off: a halt that it pulled ends within seconds, and none is pulled.</span>
            </span>
          </label>
          {marketLimitNames.map((name) => (
            <LimitField
              key={name}
              spec={marketLimitSpecs[name]}
              value={form[name]}
              error={errors[name]}
              disabled={!mayChange}
              onChange={(text) => edit(name, text)}
            />
          ))}
        </CardBody>
      </Card>
      {reading === null ? null : (
        <Card>
          <CardHeader title="The market now" hint="As this server saw it last." />
          <CardBody>
            <Facts
              facts={[
                ['Coins', reading.coins],
                ['With a price', reading.priced],
                ['Half moved at least', reading.medianMoveRatio === null ? 'not known' : formatRatio(reading.medianMoveRatio, 2)],
                ['Looked at', <DateTime key="at" at={reading.at} />],
              ]}
            />
          </CardBody>
        </Card>
      )}
      {mayChange ? <SaveBar count={changed} isSaving={change.isPending} nothing="These are the limits now." onDiscard={clear} /> : null}
    </form>
  );
}

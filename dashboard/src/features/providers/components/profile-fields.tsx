import { Card, CardBody, CardHeader } from '../../../components/ui/card.tsx';
import { Field, Input } from '../../../components/ui/input.tsx';
import { Select } from '../../../components/ui/select.tsx';
import { Switch } from '../../../components/ui/switch.tsx';
import { candleLabel, fieldLabels, marketLabels, percentLabels, pointsLabels } from '../profile-words.ts';
import { ChoiceField } from './choice-field.tsx';
import type { ProfilePartProps } from './profile-parts.ts';

const candles = ['15m', '1h', '4h', '1d', '1w'];

/** What may be assumed where a message is silent, and what figures mean. */
export function ProfileFields({ form, errors, disabled, onEdit }: ProfilePartProps) {
  const candleOptions = ['', ...new Set([...candles, ...(form.softStopCandle === '' ? [] : [form.softStopCandle])])];
  return (
    <>
      <Card>
        <CardHeader title="Where a message is silent" hint="What is written always counts first" />
        <CardBody className="grid grid-cols-1 gap-6 sm:grid-cols-2">
          <Field label={fieldLabels.defaultQuote} hint="“SOL long” is then read as SOL/USDT" error={errors.defaultQuote}>
            {(ids) => (
              <Input
                {...ids}
                autoComplete="off"
                disabled={disabled}
                value={form.defaultQuote}
                onChange={(event) => onEdit({ defaultQuote: event.target.value.toUpperCase() })}
              />
            )}
          </Field>
          <ChoiceField label={fieldLabels.defaultMarket} hint="Leverage in a message means futures anyway">
            <Select
              label={fieldLabels.defaultMarket}
              disabled={disabled}
              value={form.defaultMarket}
              onChange={(defaultMarket) => onEdit({ defaultMarket })}
              options={[
                { value: 'futures', label: marketLabels.futures },
                { value: 'spot', label: marketLabels.spot },
              ]}
            />
          </ChoiceField>
          <Field
            label={fieldLabels.leverageCap}
            hint="Empty: no limit of the provider. Each copier has its own besides."
            error={errors.leverageCap}
          >
            {(ids) => (
              <Input
                {...ids}
                inputMode="decimal"
                autoComplete="off"
                placeholder="no limit"
                disabled={disabled}
                value={form.leverageCap}
                onChange={(event) => onEdit({ leverageCap: event.target.value.replace(',', '.').trim() })}
              />
            )}
          </Field>
        </CardBody>
      </Card>
      <Card>
        <CardHeader title="What figures mean" hint="While it is not known, such a call is refused; nothing is guessed" />
        <CardBody className="grid grid-cols-1 gap-6 sm:grid-cols-2">
          <ChoiceField
            label={fieldLabels.percentMeaning}
            hint="“SL 2%” from an entry of 100: of the price is a stop at 98. “SL 20%” at 10×: of the margin is also 98, as 20 ÷ 10 is 2."
          >
            <Select
              label={fieldLabels.percentMeaning}
              disabled={disabled}
              value={form.percentMeaning === '' ? 'unknown' : form.percentMeaning}
              onChange={(value) => onEdit({ percentMeaning: value === 'unknown' ? '' : value })}
              options={[
                { value: 'unknown', label: percentLabels.unknown },
                { value: 'of_price', label: percentLabels.of_price },
                { value: 'of_margin', label: percentLabels.of_margin },
              ]}
            />
          </ChoiceField>
          <ChoiceField
            label={fieldLabels.pointsMeaning}
            hint="“SL 300 points” from 60,000: a unit of the quote is a stop at 59,700; with ticks of 0.1 it is 59,970."
          >
            <Select
              label={fieldLabels.pointsMeaning}
              disabled={disabled}
              value={form.pointsMeaning === '' ? 'unknown' : form.pointsMeaning}
              onChange={(value) => onEdit({ pointsMeaning: value === 'unknown' ? '' : value })}
              options={[
                { value: 'unknown', label: pointsLabels.unknown },
                { value: 'quote', label: pointsLabels.quote },
                { value: 'tick', label: pointsLabels.tick },
              ]}
            />
          </ChoiceField>
        </CardBody>
      </Card>
      <Card>
        <CardHeader title="Stops" />
        <CardBody className="grid grid-cols-1 gap-6 sm:grid-cols-2">
          <ChoiceField
            label={fieldLabels.softStopCandle}
            hint="For a provider whose stops count only at a candle's close, though the message does not say so"
            error={errors.softStopCandle}
          >
            <Select
              label={fieldLabels.softStopCandle}
              disabled={disabled}
              value={form.softStopCandle === '' ? 'none' : form.softStopCandle}
              onChange={(value) => onEdit({ softStopCandle: value === 'none' ? '' : value })}
              options={candleOptions.map((candle) => ({ value: candle === '' ? 'none' : candle, label: candleLabel(candle) }))}
            />
          </ChoiceField>
          <label className="flex items-start gap-3">
            <Switch
              checked={form.stopRequired}
              disabled={disabled}
              onCheckedChange={(stopRequired) => onEdit({ stopRequired })}
              aria-label={fieldLabels.stopRequired}
            />
            <span className="text-sm">
              <span className="block font-medium">{fieldLabels.stopRequired}</span>
              <span className="text-[13px] text-muted">On: a call without one is refused, whatever stop a copier has for such.</span>
            </span>
          </label>
        </CardBody>
      </Card>
    </>
  );
}

import type { CopierView } from '@trade-executor/contracts/api/copiers';
import { useState, type FormEvent } from 'react';
import { useProblemToast } from '../../../components/state/use-problem-toast.ts';
import { Button } from '../../../components/ui/button.tsx';
import { Card, CardBody, CardHeader } from '../../../components/ui/card.tsx';
import { Switch } from '../../../components/ui/switch.tsx';
import { useToast } from '../../../components/ui/toast.tsx';
import { formatRatio } from '../../../lib/format-number.ts';
import { useHasRole } from '../../session/api/use-me.ts';
import { useChangeCopier } from '../api/use-change-copier.ts';
import { readForm, toForm, type CopierForm, type CopierFormErrors } from '../copier-form.ts';
import { WorstCase } from './worst-case.tsx';
import { UnitField } from './unit-field.tsx';

export function CopierSettingsForm({ copier }: { readonly copier: CopierView }) {
  const [form, setForm] = useState<CopierForm>(() => toForm(copier.settings));
  const [errors, setErrors] = useState<CopierFormErrors>({});
  const canChange = useHasRole('trader', 'admin');
  const change = useChangeCopier(copier.copierId);
  const toast = useToast();
  const showProblem = useProblemToast();
  const stored = toForm(copier.settings);
  const isChanged = Object.keys(stored).some((key) => stored[key as keyof CopierForm] !== form[key as keyof CopierForm]);

  const setField = (field: keyof CopierForm, value: string | boolean) => {
    setForm({ ...form, [field]: value });
    setErrors({ ...errors, [field]: undefined });
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const read = readForm(form);
    if (!read.ok) return setErrors(read.errors);
    change.mutate(read.settings, {
      onSuccess: ({ settings }) => {
        setForm(toForm(settings));
        toast({ tone: 'done', title: 'Settings stored', detail: 'They count for signals from now on; open trades keep theirs.' });
      },
      onError: (error) => showProblem('Nothing was stored', error),
    });
  };
  const field = (name: Exclude<keyof CopierForm, 'allowStopWidening'>) => ({
    value: form[name],
    error: errors[name],
    disabled: !canChange,
    onChange: (value: string) => setField(name, value),
  });

  return (
    <form onSubmit={save} noValidate className="grid grid-cols-1 gap-4 lg:gap-5">
      <Card>
        <CardHeader title="How much" hint="Decided once, applied to every call" />
        <CardBody className="grid grid-cols-1 gap-6 sm:grid-cols-2">
          <UnitField label="Risk a trade" unit="%" hint="Of your equity, lost when the stop is hit" {...field('riskPercent')} />
          <UnitField label="Open trades, at most" unit="trades" hint="Further calls are skipped" {...field('maxOpenPositions')} />
          <UnitField label="Leverage, at most" unit="×" hint="Even where the call asks for more" {...field('maxLeverage')} />
          <WorstCase form={form} />
        </CardBody>
      </Card>
      <Card>
        <CardHeader title="When to skip" hint="A call outside of these limits leaves a receipt that says so" />
        <CardBody className="grid grid-cols-1 gap-6 sm:grid-cols-2">
          <UnitField
            label="Distance to the market"
            unit="%"
            hint="How far the price may be from the entry"
            {...field('maxPriceDistancePercent')}
          />
          <UnitField
            label="Slippage"
            unit="%"
            hint="Allowed at market and stop orders; counted into the size"
            {...field('slippagePercent')}
          />
          <UnitField label="Age of a call" unit="s" hint="Older ones open nothing" {...field('maxSignalAgeSeconds')} />
          <UnitField label="Waiting for entry" unit="h" hint="Then unfilled entries are cancelled" {...field('entryExpiryHours')} />
          <label className="flex items-start gap-3 sm:col-span-2">
            <Switch
              checked={form.allowStopWidening}
              disabled={!canChange}
              onCheckedChange={(on) => setField('allowStopWidening', on)}
              aria-label="The provider may move a stop further away"
            />
            <span className="text-sm">
              <span className="block font-medium">The provider may move a stop further away</span>
              <span className="text-[13px] text-muted">
                Off: a stop only ever comes closer, so {formatRatio(copier.settings.riskRatio)} stays the most that is lost.
              </span>
            </span>
          </label>
        </CardBody>
      </Card>
      {canChange ? (
        <div className="flex items-center justify-end gap-3">
          {isChanged ? (
            <Button
              variant="ghost"
              onClick={() => {
                setForm(stored);
                setErrors({});
              }}
            >
              Undo changes
            </Button>
          ) : null}
          <Button type="submit" variant="primary" disabled={!isChanged || change.isPending}>
            {change.isPending ? 'Storing…' : 'Store settings'}
          </Button>
        </div>
      ) : (
        <p className="text-sm text-muted">Your role reads; it changes nothing.</p>
      )}
    </form>
  );
}

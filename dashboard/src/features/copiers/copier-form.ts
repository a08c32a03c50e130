import { CopierSettingsChange, type CopierSettingsView } from '@trade-executor/contracts/api/copier-settings';
import { decimal } from '@trade-executor/domain/decimal';

/** The settings as a person types them: percent, minutes and hours as text. */
export type CopierForm = {
  readonly riskPercent: string;
  readonly maxOpenPositions: string;
  readonly maxLeverage: string;
  readonly maxPriceDistancePercent: string;
  readonly slippagePercent: string;
  readonly maxSignalAgeSeconds: string;
  readonly entryExpiryHours: string;
  readonly allowStopWidening: boolean;
};

export type CopierFormErrors = Partial<Record<keyof CopierForm, string>>;

const SECOND_MS = 1_000;
const HOUR_MS = 3_600_000;

export function toForm(settings: CopierSettingsView): CopierForm {
  return {
    riskPercent: toPercent(settings.riskRatio),
    maxOpenPositions: String(settings.maxOpenPositions),
    maxLeverage: settings.maxLeverage,
    maxPriceDistancePercent: toPercent(settings.maxPriceDistanceRatio),
    slippagePercent: toPercent(settings.slippageRatio),
    maxSignalAgeSeconds: String(settings.maxSignalAgeMs / SECOND_MS),
    entryExpiryHours: String(settings.entryExpiryMs / HOUR_MS),
    allowStopWidening: settings.allowStopWidening,
  };
}

type Field = {
  readonly form: keyof CopierForm;
  readonly least: string;
  readonly most: string;
  readonly unit: string;
  readonly whole?: boolean;
};

/** The same limits as in the contract, which checks again; here in the units that a person types. */
const fields: readonly Field[] = [
  { form: 'riskPercent', least: '0.01', most: '10', unit: ' %' },
  { form: 'maxOpenPositions', least: '1', most: '100', unit: '', whole: true },
  { form: 'maxLeverage', least: '1', most: '125', unit: '×' },
  { form: 'maxPriceDistancePercent', least: '0.01', most: '50', unit: ' %' },
  { form: 'slippagePercent', least: '0', most: '10', unit: ' %' },
  { form: 'maxSignalAgeSeconds', least: '1', most: '86400', unit: ' s', whole: true },
  { form: 'entryExpiryHours', least: '0.1', most: '8760', unit: ' h' },
];

type ReadForm = { readonly ok: true; readonly settings: CopierSettingsChange } | { readonly ok: false; readonly errors: CopierFormErrors };

/** Returns the settings to store, or for each wrong field what it must be. */
export function readForm(form: CopierForm): ReadForm {
  const errors = Object.fromEntries(fields.flatMap((field) => faultOf(field, String(form[field.form]))));
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const ms = (text: string, unitMs: number) => Math.round(Number(text) * unitMs);
  return {
    ok: true,
    settings: CopierSettingsChange.parse({
      riskRatio: toRatio(form.riskPercent),
      maxOpenPositions: Number(form.maxOpenPositions),
      maxLeverage: decimal(form.maxLeverage).toFixed(),
      maxPriceDistanceRatio: toRatio(form.maxPriceDistancePercent),
      slippageRatio: toRatio(form.slippagePercent),
      maxSignalAgeMs: ms(form.maxSignalAgeSeconds, SECOND_MS),
      entryExpiryMs: ms(form.entryExpiryHours, HOUR_MS),
      allowStopWidening: form.allowStopWidening,
    }),
  };
}

function faultOf({ form, least, most, unit, whole = false }: Field, text: string): readonly (readonly [string, string])[] {
  if (!/^\d{1,8}(\.\d{1,8})?$/.test(text)) return [[form, 'Enter a number, like 1 or 0.5']];
  if (whole && text.includes('.')) return [[form, 'Enter a whole number']];
  const value = decimal(text);
  return value.lt(decimal(least)) || value.gt(decimal(most)) ? [[form, `Enter from ${least} to ${most}${unit}`]] : [];
}

function toPercent(ratio: string): string {
  return decimal(ratio).times('100').toFixed();
}

function toRatio(percent: string): string {
  return decimal(percent).div('100').toFixed();
}

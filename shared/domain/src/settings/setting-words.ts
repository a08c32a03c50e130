import { decimal } from '../decimal.ts';
import { unitMs, weekdayNames } from './setting-bounds.ts';
import type { SettingJson, SettingSpec } from './setting-spec.ts';

/** Returns a value as people say it: "1%", "24 hours", "BTC, ETH", "no limit". */
export function settingWords(spec: SettingSpec, value: SettingJson): string {
  if (value === null) return spec.none ?? 'none';
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (typeof value === 'object') return 'from' in value ? `${value.from} to ${value.to}` : listWords(spec, value);
  switch (spec.kind) {
    case 'ratio':
      return `${decimal(String(value)).times('100').toFixed()}%`;
    case 'decimal':
      return spec.unit.startsWith('×') ? `${value}${spec.unit}` : `${value} ${spec.unit}`;
    case 'whole':
      return spec.unit === 'target' ? `target ${value}` : `${value} ${spec.unit}`;
    case 'duration':
      return `${Number(value) / unitMs[spec.unit]} ${spec.unit}`;
    case 'choice':
      return spec.options[String(value)] ?? String(value);
    case 'boolean':
    case 'coins':
    case 'decimals':
    case 'weekdays':
    case 'hours':
    case 'time':
    case 'timeZone':
      return String(value);
  }
}

function listWords({ kind, none }: SettingSpec, items: readonly (string | number)[]): string {
  if (items.length === 0) return none ?? 'none';
  return items.map((item) => (kind === 'weekdays' ? (weekdayNames[Number(item)] ?? '') : String(item))).join(', ');
}

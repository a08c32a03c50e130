import type { Decimal } from '../decimal.ts';
import type { CopierSettings, SettingName } from './copier-settings.ts';

type JsonOf<V> = V extends Decimal ? string : V extends readonly (infer Item)[] ? readonly JsonOf<Item>[] : V;

/** Settings as they travel: each Decimal as plain decimal text, all else as it is. */
export type SettingsJson = { readonly [Name in SettingName]: JsonOf<CopierSettings[Name]> };

/** One of their values. */
export type SettingJson = SettingsJson[SettingName];

/** How a value is written and what it may be; both bounds are included. Decimals are texts. */
type SettingKind =
  | { readonly kind: 'ratio'; readonly least: string; readonly most: string }
  | { readonly kind: 'decimal'; readonly least: string; readonly most: string; readonly unit: string }
  | { readonly kind: 'whole'; readonly least: number; readonly most: number; readonly unit: string }
  | { readonly kind: 'duration'; readonly least: number; readonly most: number; readonly unit: DurationUnit }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'choice'; readonly options: Readonly<Record<string, string>> }
  | { readonly kind: 'decimals'; readonly least: string; readonly most: string }
  | { readonly kind: 'coins' | 'weekdays' | 'hours' | 'time' | 'timeZone' };

/** In which people say a duration; its value is in ms. */
export type DurationUnit = 'seconds' | 'minutes' | 'hours';

/** One setting: what it is called, what it does, what it may be. */
export type SettingSpec = SettingKind & {
  readonly label: string;
  /** One sentence in plain words. */
  readonly help: string;
  /** What null (of a list: empty) is called; null: it must have a value. */
  readonly none: string | null;
  /** False where other settings make it idle; not said: it always counts. */
  readonly matters?: (settings: SettingsJson) => boolean;
};

type KindFor<V> = V extends Decimal
  ? 'ratio' | 'decimal'
  : V extends boolean
    ? 'boolean'
    : V extends number
      ? 'whole' | 'duration'
      : V extends readonly Decimal[]
        ? 'decimals'
        : V extends readonly number[]
          ? 'weekdays'
          : V extends readonly string[]
            ? 'coins'
            : V extends string
              ? string extends V
                ? 'time' | 'timeZone'
                : 'choice'
              : 'hours';

type OptionsFor<V> = [KindFor<V>] extends ['choice'] ? { readonly options: Readonly<Record<V & string, string>> } : unknown;
type NoneFor<V> = null extends V ? string : V extends readonly unknown[] ? string : null;

/** A row for each of some settings, each of the kind that its type allows. */
export type SpecsOf<Settings> = {
  readonly [Name in keyof Settings]: SettingSpec & {
    readonly kind: KindFor<NonNullable<Settings[Name]>>;
    readonly none: NoneFor<Settings[Name]>;
  } & OptionsFor<NonNullable<Settings[Name]>>;
};

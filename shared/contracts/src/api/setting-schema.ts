import type { SettingName } from '@trade-executor/domain/settings/copier-settings';
import { isWithin, whatItMustBe } from '@trade-executor/domain/settings/setting-bounds';
import { settingCatalogue, settingNames } from '@trade-executor/domain/settings/setting-catalogue';
import type { SettingSpec, SettingsJson } from '@trade-executor/domain/settings/setting-spec';
import { z } from 'zod';
import { DecimalText } from '../scalars.ts';

/** A schema for each setting, in its JSON form. */
export type SettingShape = { readonly [Name in SettingName]: z.ZodType<SettingsJson[Name], SettingsJson[Name]> };

/** What settings look like, whatever their values: those that a seed set may lie outside of what people may set. */
export const settingShape: SettingShape = shapeOf((spec) => describe(spec, jsonOf(spec)));

/** What may be set; a fault says what the setting is called and what it must be. */
export const settingChangeShape: SettingShape = shapeOf((spec) => {
  const error = `${spec.label} ${whatItMustBe(spec)}`;
  return describe(
    spec,
    jsonOf(spec, error).refine((value) => isWithin(spec, value), { error }),
  );
});

export const SettingNameText: z.ZodType<SettingName, SettingName> = z.enum(settingNames, { error: 'is not the name of a setting' });

function shapeOf(schemaOf: (spec: SettingSpec) => z.ZodType): SettingShape {
  // Each schema's output is what the row's kind stands for, which the catalogue checks against the setting's type.
  return Object.fromEntries(settingNames.map((name) => [name, schemaOf(settingCatalogue[name])])) as SettingShape;
}

function jsonOf(spec: SettingSpec, error?: string): z.ZodType {
  const schema = valueOf(spec, error);
  return spec.none === null || schema instanceof z.ZodArray ? schema : schema.nullable();
}

function valueOf(spec: SettingSpec, error?: string): z.ZodType {
  const told = error === undefined ? {} : { error };
  switch (spec.kind) {
    case 'ratio':
    case 'decimal':
      return error === undefined ? DecimalText : z.string(told).regex(/^\d+(\.\d+)?$/, told);
    case 'whole':
    case 'duration':
      return z.number(told).int(told);
    case 'boolean':
      return z.boolean(told);
    case 'choice':
      return z.enum(Object.keys(spec.options), told);
    case 'coins':
      return z.array(z.string(told), told);
    case 'decimals':
      return z.array(error === undefined ? DecimalText : z.string(told), told);
    case 'weekdays':
      return z.array(z.number(told).int(told), told);
    case 'hours':
      return z.strictObject({ from: z.string(told), to: z.string(told) }, told);
    case 'time':
    case 'timeZone':
      return z.string(told);
  }
}

function describe({ label, help }: SettingSpec, schema: z.ZodType): z.ZodType {
  return schema.meta({ title: label, description: help });
}

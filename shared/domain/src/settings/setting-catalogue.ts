import { capSpecs } from './catalogue/cap-specs.ts';
import { entrySpecs } from './catalogue/entry-specs.ts';
import { exitSpecs } from './catalogue/exit-specs.ts';
import { filterSpecs } from './catalogue/filter-specs.ts';
import { lossSpecs } from './catalogue/loss-specs.ts';
import { sizeSpecs } from './catalogue/size-specs.ts';
import { stopSpecs } from './catalogue/stop-specs.ts';
import type { SettingName } from './copier-settings.ts';
import type { SettingSpec } from './setting-spec.ts';

/** Every setting, by name: API, dashboard, seed and stored form are made of it. */
export const settingCatalogue: Readonly<Record<SettingName, SettingSpec>> = {
  ...sizeSpecs,
  ...capSpecs,
  ...lossSpecs,
  ...filterSpecs,
  ...entrySpecs,
  ...stopSpecs,
  ...exitSpecs,
};

const namesOf = <Name extends SettingName>(specs: Readonly<Record<Name, SettingSpec>>): readonly Name[] => Object.keys(specs) as Name[];

export const settingNames: readonly SettingName[] = namesOf(settingCatalogue);

export type SettingGroup = { readonly title: string; readonly hint: string; readonly names: readonly SettingName[] };

/** The settings in the order in which people read them. */
export const settingGroups: readonly SettingGroup[] = [
  { title: 'Size', hint: 'What one trade may buy, and what it may lose', names: namesOf(sizeSpecs) },
  { title: 'Caps', hint: 'What is never exceeded', names: namesOf(capSpecs) },
  { title: 'Losses and pauses', hint: 'When to stop trading', names: namesOf(lossSpecs) },
  { title: 'Filters', hint: 'Which calls are followed; others leave a receipt that says why not', names: namesOf(filterSpecs) },
  { title: 'Entries', hint: 'How a position is entered', names: namesOf(entrySpecs) },
  { title: 'Stop', hint: 'Where the stop is, and where it goes', names: namesOf(stopSpecs) },
  { title: 'Exits', hint: 'What is closed at which target, and how else a position is left', names: namesOf(exitSpecs) },
];

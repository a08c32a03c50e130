import type { SettingName } from '@trade-executor/domain/settings/copier-settings';
import type { SettingGroup } from '@trade-executor/domain/settings/setting-catalogue';
import { Badge } from '../../../components/ui/badge.tsx';
import { FoldCard } from '../../../components/ui/fold-card.tsx';
import { levelWord } from '../level-words.ts';
import { countSources, type SettingErrors, type SettingsForm } from '../settings-form.ts';
import { SettingField } from './setting-field.tsx';

type SettingsGroupProps = {
  readonly group: SettingGroup;
  /** Those of the group that are shown. */
  readonly names: readonly SettingName[];
  readonly form: SettingsForm;
  readonly errors: SettingErrors;
  readonly open: boolean;
  readonly disabled: boolean;
  readonly isMine: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onEdit: Parameters<typeof SettingField>[0]['onEdit'];
};

/** Settings that belong together. Folded, it still tells how many of them are not the platform’s, and whose they are. */
export function SettingsGroup({ group, names, form, errors, open, disabled, isMine, onOpenChange, onEdit }: SettingsGroupProps) {
  const said = countSources(form, names).filter(({ source }) => source !== 'platform');
  return (
    <FoldCard
      title={group.title}
      hint={group.hint}
      badges={
        <span className="flex flex-col items-end gap-1 sm:flex-row">
          {said.map(({ source, count }) => (
            <Badge key={source} tone={source === form.level ? 'accent' : 'neutral'}>
              {levelWord(source, isMine && source === form.level)} <span className="num">{count}</span>
            </Badge>
          ))}
        </span>
      }
      open={open}
      onOpenChange={onOpenChange}
      className="grid grid-cols-1 gap-x-6 gap-y-5 sm:grid-cols-2"
    >
      {names.map((name) => (
        <SettingField key={name} name={name} form={form} error={errors[name]} disabled={disabled} isMine={isMine} onEdit={onEdit} />
      ))}
    </FoldCard>
  );
}

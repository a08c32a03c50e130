import { settingCatalogue, type SettingGroup } from '@trade-executor/domain/settings/setting-catalogue';
import type { SettingsJson } from '@trade-executor/domain/settings/setting-spec';
import { ChevronDown } from 'lucide-react';
import { Badge } from '../../../components/ui/badge.tsx';
import { Card, CardBody } from '../../../components/ui/card.tsx';
import { shownSetting, type SettingErrors, type SettingsForm } from '../settings-form.ts';
import { SettingField } from './setting-field.tsx';

type SettingsGroupProps = {
  readonly group: SettingGroup;
  readonly form: SettingsForm;
  /** As they would be: which fields matter depends on it. */
  readonly draft: SettingsJson;
  readonly errors: SettingErrors;
  readonly open: boolean;
  readonly disabled: boolean;
  readonly isMine: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onEdit: Parameters<typeof SettingField>[0]['onEdit'];
};

/** Settings that belong together; those that the chosen method leaves idle are not shown. */
export function SettingsGroup({ group, form, draft, errors, open, disabled, isMine, onOpenChange, onEdit }: SettingsGroupProps) {
  const { title, hint, names } = group;
  const own = names.filter((name) => shownSetting(form, name).source === form.level).length;
  const shown = names.filter((name) => errors[name] !== undefined || (settingCatalogue[name].matters?.(draft) ?? true));
  return (
    <Card>
      <details open={open} onToggle={(event) => onOpenChange(event.currentTarget.open)} className="group">
        <summary className="flex min-h-14 cursor-pointer list-none items-center justify-between gap-4 rounded-xl px-4 py-2.5 sm:px-5 [&::-webkit-details-marker]:hidden">
          <div className="min-w-0">
            <h2 className="text-[15px] font-semibold">{title}</h2>
            <p className="text-[13px] text-muted">{hint}</p>
          </div>
          <span className="flex shrink-0 items-center gap-2">
            {own > 0 ? <Badge tone="accent">{own} own</Badge> : null}
            <ChevronDown aria-hidden className="size-4 text-muted transition-transform group-open:rotate-180" />
          </span>
        </summary>
        <CardBody className="grid grid-cols-1 gap-x-6 gap-y-5 pt-2 sm:grid-cols-2">
          {shown.map((name) => (
            <SettingField key={name} name={name} form={form} error={errors[name]} disabled={disabled} isMine={isMine} onEdit={onEdit} />
          ))}
        </CardBody>
      </details>
    </Card>
  );
}

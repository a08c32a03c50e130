import type { SettingName } from '@trade-executor/domain/settings/copier-settings';
import type { SettingLevel } from '@trade-executor/domain/settings/merge-settings';
import { settingCatalogue } from '@trade-executor/domain/settings/setting-catalogue';
import { settingWords } from '@trade-executor/domain/settings/setting-words';
import { Undo2 } from 'lucide-react';
import { useId } from 'react';
import { Switch } from '../../../components/ui/switch.tsx';
import { cn } from '../../../lib/cn.ts';
import { shownSetting, type SettingsForm } from '../settings-form.ts';
import { LevelBadge } from './level-badge.tsx';
import { isGroup, SettingInput } from './setting-input.tsx';

const owners: Readonly<Record<SettingLevel, string>> = {
  platform: 'the platform’s',
  community: 'the community’s',
  provider: 'the provider’s',
  trader: 'the trader’s',
};

type SettingFieldProps = {
  readonly name: SettingName;
  readonly form: SettingsForm;
  readonly error: string | undefined;
  readonly disabled: boolean;
  /** The words that are edited are those of the person who looks. */
  readonly isMine: boolean;
  /** null: take the own word back. */
  readonly onEdit: (name: SettingName, edit: string | null) => void;
};

/** One setting: what it is called, its value in force, who said it, what it does, and how to have the value of the level before. */
export function SettingField({ name, form, error, disabled, isMine, onEdit }: SettingFieldProps) {
  const id = useId();
  const spec = settingCatalogue[name];
  const { text, source } = shownSetting(form, name);
  const isOwn = source === form.level;
  const { settings, sources } = form.view.inherited;
  const ids = { id, 'aria-describedby': `${id}-help`, 'aria-invalid': error !== undefined };
  const onChange = (value: string) => onEdit(name, value);
  const isSwitch = spec.kind === 'boolean';
  return (
    <div
      className={cn('grid grid-cols-1 content-start gap-1.5', isSwitch && 'sm:col-span-2')}
      {...(isGroup(spec) ? { role: 'group', 'aria-labelledby': `${id}-label` } : {})}
    >
      <div className="flex min-h-6 items-center justify-between gap-2">
        <div className="flex min-w-0 items-center gap-3">
          {isSwitch ? (
            <Switch {...ids} checked={text === 'yes'} disabled={disabled} onCheckedChange={(on) => onChange(on ? 'yes' : 'no')} />
          ) : null}
          {isGroup(spec) ? (
            <span id={`${id}-label`} className="text-sm font-medium">
              {spec.label}
            </span>
          ) : (
            <label htmlFor={id} className="text-sm font-medium">
              {spec.label}
            </label>
          )}
        </div>
        <LevelBadge source={source} isOwn={isOwn} isMine={isMine} />
      </div>
      {isSwitch ? null : <SettingInput spec={spec} ids={ids} text={text} disabled={disabled} onChange={onChange} />}
      <p id={`${id}-help`} className={cn('text-[13px]', error ? 'text-loss' : 'text-muted')} aria-live="polite">
        {error ?? spec.help}
      </p>
      {isOwn && !disabled ? (
        <button
          type="button"
          className="inline-flex w-fit items-center gap-1.5 rounded text-left text-[13px] text-accent hover:underline [&_svg]:size-3.5"
          onClick={() => onEdit(name, null)}
        >
          <Undo2 aria-hidden />
          <span>
            Use {owners[sources[name]]}: {settingWords(spec, settings[name])}
            <span className="sr-only"> ({spec.label})</span>
          </span>
        </button>
      ) : null}
    </div>
  );
}

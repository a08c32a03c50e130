import type { LevelSettingsChange, LevelSettingsView } from '@trade-executor/contracts/api/copier-settings';
import type { SettingName } from '@trade-executor/domain/settings/copier-settings';
import type { SettingLevel } from '@trade-executor/domain/settings/merge-settings';
import { settingGroups } from '@trade-executor/domain/settings/setting-catalogue';
import { isWorse } from '@trade-executor/domain/settings/worst-case-of';
import { useRef, useState, type FormEvent } from 'react';
import { SaveBar } from '../../../components/state/save-bar.tsx';
import { Card, CardBody, CardHeader } from '../../../components/ui/card.tsx';
import { formatNumber } from '../../../lib/format-number.ts';
import { useUndoableSave } from '../../providers/components/use-undoable-save.ts';
import {
  changeBack,
  changedSettings,
  countSources,
  draftSettings,
  readForm,
  shownNames,
  takeAllBack,
  type OwnLevel,
  type SettingEdits,
  type SettingErrors,
} from '../settings-form.ts';
import { worstCase, worstCaseLines, type Worth } from '../worst-case-lines.ts';
import { ConfirmWorse } from './confirm-worse.tsx';
import { SettingsGroup } from './settings-group.tsx';
import { SourcesBar } from './sources-bar.tsx';
import { WorstCaseList } from './worst-case-list.tsx';

type SettingsEditorProps = {
  readonly view: LevelSettingsView;
  /** Whose words are edited. */
  readonly level: OwnLevel;
  readonly disabled: boolean;
  /** They are those of the person who looks, and not of a whole community or of somebody else. */
  readonly isMine?: boolean;
  readonly store: (change: LevelSettingsChange) => Promise<unknown>;
  readonly isStoring: boolean;
  /** What the account is worth that pays for it. */
  readonly worth: Worth;
  /** No account in particular pays: the worth is one to imagine. */
  readonly isExample?: boolean;
};

const allNames = settingGroups.flatMap(({ names }) => names);
const startsOpen: ReadonlySet<string> = new Set(settingGroups.slice(0, 2).map(({ title }) => title));

/** All settings of one level. Only edits are kept here: the rest is as it is stored. */
export function SettingsEditor({ view, level, disabled, isMine = false, store, isStoring, worth, isExample = false }: SettingsEditorProps) {
  const [edits, setEdits] = useState<SettingEdits>({});
  const [errors, setErrors] = useState<SettingErrors>({});
  const [open, setOpen] = useState<ReadonlySet<string>>(startsOpen);
  const [only, setOnly] = useState<SettingLevel | null>(null);
  const [asked, setAsked] = useState<LevelSettingsChange | null>(null);
  const fields = useRef<HTMLFormElement>(null);
  const save = useUndoableSave();
  const form = { view, level, edits };
  const ownTakenBack = takeAllBack(form);
  const draft = draftSettings(form);
  const count = changedSettings(form).length;
  const lines = worstCaseLines(view.settings, draft, worth);
  const counts = countSources(form, shownNames(form, allNames, null));
  const groups = settingGroups.map((group) => {
    const shown = shownNames(form, group.names, only);
    return { group, names: group.names.filter((name) => shown.includes(name) || errors[name] !== undefined) };
  });

  const atAllStops = lines[1];
  const grows = atAllStops && atAllStops.before !== atAllStops.after ? `All stops: ${atAllStops.before} → ${atAllStops.after}` : undefined;
  const note = Object.keys(errors).length > 0 ? 'Correct the marked fields first' : grows;

  const edit = (name: SettingName, value: string | null) => {
    setEdits({ ...edits, [name]: value });
    setErrors(Object.fromEntries(Object.entries(errors).filter(([other]) => other !== name)));
  };
  const discard = () => {
    setEdits({});
    setErrors({});
    setAsked(null);
  };
  const openGroup = (title: string, isOpen: boolean) =>
    setOpen((titles) => (isOpen ? new Set([...titles, title]) : new Set([...titles].filter((one) => one !== title))));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readForm(form);
    if (!read.ok) {
      setErrors(read.errors);
      // After the groups with faults have opened.
      setTimeout(() => fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      for (const { title, names } of settingGroups) if (names.some((name) => read.errors[name] !== undefined)) openGroup(title, true);
      return;
    }
    if (isWorse(worstCase(draft), worstCase(view.settings))) return setAsked(read.change);
    keep(read.change);
  };
  const keep = (change: LevelSettingsChange) => {
    const before = changeBack({ view, level }, change);
    setAsked(null);
    save({
      save: () => store(change),
      undo: () => store(before),
      detail: 'They count for signals from now on; open trades keep theirs.',
      onStored: discard,
    });
  };

  return (
    <form ref={fields} onSubmit={submit} noValidate aria-label="Settings" className="grid grid-cols-1 gap-4 lg:gap-5">
      <Card>
        <CardHeader title="Worst case" hint={isExample ? exampleHint(worth) : 'What these settings let the account lose'} />
        <CardBody>
          <WorstCaseList lines={lines} mayWiden={draft.allowStopWidening} />
        </CardBody>
      </Card>
      <SourcesBar
        counts={counts}
        level={level}
        isMine={isMine}
        only={only}
        onOnly={setOnly}
        onTakeAllBack={
          only === level && !disabled && Object.keys(ownTakenBack).length > 0 ? () => setEdits({ ...edits, ...ownTakenBack }) : null
        }
      />
      {groups.map(({ group, names }) =>
        names.length === 0 ? null : (
          <SettingsGroup
            key={group.title}
            group={group}
            names={names}
            form={form}
            errors={errors}
            open={only !== null || open.has(group.title)}
            disabled={disabled}
            isMine={isMine}
            onOpenChange={(isOpen) => openGroup(group.title, isOpen)}
            onEdit={edit}
          />
        ),
      )}
      {disabled ? (
        <p className="text-sm text-muted">Your role reads; it changes nothing.</p>
      ) : (
        <SaveBar
          count={count}
          isSaving={isStoring}
          nothing="Nothing to save: these settings are in force."
          note={note}
          onDiscard={discard}
        />
      )}
      <ConfirmWorse
        open={asked !== null}
        hint={isExample ? exampleHint(worth) : undefined}
        lines={lines}
        mayWiden={draft.allowStopWidening}
        onCancel={() => setAsked(null)}
        onConfirm={() => asked && keep(asked)}
      />
    </form>
  );
}

function exampleHint(worth: Worth): string {
  const account = worth === null ? 'an account' : `an account of ${formatNumber(worth.equity)} ${worth.asset}`;
  return `What these settings let ${account} lose. That is an example: each trader has an own account, and may say otherwise.`;
}

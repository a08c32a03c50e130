import type { UseQueryResult } from '@tanstack/react-query';
import type { OwnLevelSettingsView } from '@trade-executor/contracts/api/level-settings';
import type { ComponentProps } from 'react';
import { QueryState } from '../../../components/state/query-state.tsx';
import { exampleWorth } from '../worst-case-lines.ts';
import { SettingsEditor } from './settings-editor.tsx';

type LevelSettingsProps = {
  readonly level: ComponentProps<typeof SettingsEditor>['level'];
  readonly settings: UseQueryResult<OwnLevelSettingsView>;
  readonly store: ComponentProps<typeof SettingsEditor>['store'];
  readonly isStoring: boolean;
};

/** What a community or a provider says for others; the worst case is an example's, for each trader has an own account. */
export function LevelSettings({ level, settings, store, isStoring }: LevelSettingsProps) {
  return (
    <div className="grid max-w-3xl grid-cols-1 gap-4">
      <QueryState query={settings}>
        {(data) => (
          <SettingsEditor
            view={data}
            level={level}
            disabled={!data.mayEdit}
            store={store}
            isStoring={isStoring}
            worth={exampleWorth}
            isExample
          />
        )}
      </QueryState>
    </div>
  );
}

import type { CopierDetail } from '@trade-executor/contracts/api/copiers';
import { useQuery } from '@tanstack/react-query';
import { SettingsEditor } from '../../copier-settings/components/settings-editor.tsx';
import { useHasRole, useMe } from '../../session/api/use-me.ts';
import { accountsQuery } from '../../settings/api/settings-queries.ts';
import { useChangeCopier } from '../api/use-change-copier.ts';

/** The trader's own settings of a copier, with what they may cost the account. */
export function CopierSettings({ copier }: { readonly copier: CopierDetail }) {
  const me = useMe();
  const { copierId, traderId, accountId, settings, settingSources, inherited } = copier;
  const canChange = useHasRole('trader', 'admin');
  const accounts = useQuery(accountsQuery);
  const change = useChangeCopier(copierId);
  const account = accounts.data?.items.find((one) => one.accountId === accountId);
  return (
    <SettingsEditor
      view={{ settings, sources: settingSources, inherited }}
      level="trader"
      disabled={!canChange}
      isMine={traderId === me.traderId}
      store={(body) => change.mutateAsync(body)}
      isStoring={change.isPending}
      worth={account ? { equity: account.equity, asset: account.asset } : null}
    />
  );
}

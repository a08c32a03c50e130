import type { ProviderView } from '@trade-executor/contracts/api/providers';
import { Facts } from '../../../components/figures/facts.tsx';
import { DateTime } from '../../../components/figures/time.tsx';

export function ProviderFacts({ provider }: { readonly provider: ProviderView }) {
  const { channels, copiers, lastSignalAt, known, signals } = provider;
  return (
    <Facts
      facts={[
        ['Channels', channels],
        ['Copied by', copiers === 1 ? '1 copier' : `${copiers} copiers`],
        ['Signals counted', known ? signals : `${signals} · new here`],
        ['Last signal', lastSignalAt === null ? 'none yet' : <DateTime key="last" at={lastSignalAt} />],
      ]}
    />
  );
}

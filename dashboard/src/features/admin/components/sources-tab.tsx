import { useQuery } from '@tanstack/react-query';
import { Radio } from 'lucide-react';
import { Ago } from '../../../components/figures/time.tsx';
import { EmptyState } from '../../../components/state/empty-state.tsx';
import { QueryState } from '../../../components/state/query-state.tsx';
import { Card } from '../../../components/ui/card.tsx';
import { Table, Td, Th, Tr } from '../../../components/ui/table.tsx';
import { useHasRole } from '../../session/api/use-me.ts';
import { EditSource } from '../../sources/components/edit-source.tsx';
import { adminSourcesQuery } from '../api/admin-queries.ts';

export function SourcesTab() {
  const sources = useQuery(adminSourcesQuery);
  const canChange = useHasRole('admin');
  return (
    <Card className="overflow-hidden">
      <QueryState query={sources}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={Radio} title="No channel is mapped">
              Map a Discord channel to a provider with a seed file: <code>npm run seed</code>.
            </EmptyState>
          ) : (
            <Table label="Mapped channels">
              <thead>
                <tr>
                  <Th>Provider</Th>
                  <Th>Community</Th>
                  <Th>Channel</Th>
                  <Th className="text-right">Messages, 24 h</Th>
                  <Th className="text-right">Refused</Th>
                  <Th className="text-right">Last message</Th>
                  {canChange ? <Th className="text-right">Read</Th> : null}
                </tr>
              </thead>
              <tbody>
                {items.map((source) => (
                  <Tr key={source.sourceId}>
                    <Td className="font-medium">{source.providerName}</Td>
                    <Td>{source.communityName}</Td>
                    <Td className="num">{source.channelId}</Td>
                    <Td className="num text-right">{source.messages}</Td>
                    <Td className="num text-right">{source.refused}</Td>
                    <Td className="num text-right">{source.lastMessageAt === null ? 'none' : <Ago at={source.lastMessageAt} />}</Td>
                    {canChange ? (
                      <Td className="text-right">
                        <EditSource source={source} />
                      </Td>
                    ) : null}
                  </Tr>
                ))}
              </tbody>
            </Table>
          )
        }
      </QueryState>
    </Card>
  );
}

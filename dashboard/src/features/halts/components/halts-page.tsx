import { useQuery } from '@tanstack/react-query';
import { Page } from '../../../components/layout/page.tsx';
import { QueryState } from '../../../components/state/query-state.tsx';
import { Card, CardBody, CardHeader } from '../../../components/ui/card.tsx';
import { haltsQuery } from '../api/halts-query.ts';
import { HaltDetails } from './halt-details.tsx';
import { SwitchesCard } from './switches-card.tsx';

export function HaltsPage() {
  const halts = useQuery(haltsQuery);
  return (
    <Page
      title="Kill switches"
      hint="What is halted now, and what you can halt. A position that stays open keeps its stop, whatever is halted."
    >
      <div className="grid max-w-3xl grid-cols-1 gap-4 lg:gap-5">
        <QueryState query={halts}>
          {({ items, switches }) => (
            <>
              <Card>
                <CardHeader title="Halted now" />
                {items.length === 0 ? (
                  <CardBody className="text-sm text-muted">Nothing that concerns you is halted.</CardBody>
                ) : (
                  items.map((halt) => <HaltDetails key={halt.haltId} halt={halt} />)
                )}
              </Card>
              {switches.length === 0 ? null : <SwitchesCard switches={switches} />}
            </>
          )}
        </QueryState>
      </div>
    </Page>
  );
}

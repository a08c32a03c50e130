import type { LabReply } from '@trade-executor/contracts/api/lab';
import { readingNotes } from '@trade-executor/domain/signals/reading-notes';
import { Badge } from '../../../components/ui/badge.tsx';
import { Card, CardBody, CardHeader } from '../../../components/ui/card.tsx';
import { formatRatio } from '../../../lib/format-number.ts';
import { signalKind } from '../../feed/signal-words.ts';
import { DenialBox } from '../../receipts/components/denial-box.tsx';
import { FieldTable } from './field-table.tsx';
import { LabDecisionRow } from './lab-decision.tsx';
import { LabInstructionRow } from './lab-instruction.tsx';
import { MarkedText } from './marked-text.tsx';

/** @param text the one that the reply is about */
export function LabResult({ text, reply }: { readonly text: string; readonly reply: LabReply }) {
  const { outcome, refusal, understood, assumed } = reply;
  const notes = readingNotes(outcome);
  const { label, tone } = signalKind({ outcome, authorised: true, deleted: false });
  return (
    <div className="grid grid-cols-1 gap-4">
      <p role="status" className="sr-only">
        {label}: {refusal?.what ?? (understood.join('; ') || 'nothing to do')}
      </p>
      <Card>
        <CardHeader
          title="How it is read"
          hint={`${formatRatio(outcome.confidence, 0)} sure${reply.providerName === null ? '' : `, as ${reply.providerName} writes`}`}
          action={<Badge tone={tone}>{label}</Badge>}
        />
        <CardBody className="grid grid-cols-1 gap-4">
          <MarkedText text={text} notes={notes} />
          {refusal ? <DenialBox denial={refusal} /> : null}
          {outcome.kind === 'noise' ? <p className="text-sm text-muted">Nothing to do: such a message is left alone.</p> : null}
          {understood.map((line) => (
            <p key={line} className="text-sm">
              <span className="text-muted">Read as </span>
              <span className="font-medium">{line}</span>
            </p>
          ))}
          {notes.length > 0 ? <FieldTable text={text} notes={notes} assumed={assumed} /> : null}
        </CardBody>
      </Card>
      {outcome.kind === 'entry' || outcome.kind === 'instruction' ? <WhatWouldHappen reply={reply} /> : null}
    </div>
  );
}

function WhatWouldHappen({ reply: { decisions, instructions, copiers } }: { readonly reply: LabReply }) {
  return (
    <Card>
      <CardHeader
        title="What would happen"
        hint={
          copiers.leftOut > 0 ? `Of your copiers the first ${copiers.asked} are asked` : 'Now, on your accounts; nothing is placed or kept'
        }
      />
      {copiers.asked === 0 ? (
        <p className="px-4 pb-4 text-sm text-muted sm:px-5">You copy nobody here, so nothing of yours would change.</p>
      ) : null}
      <ul className="divide-y border-t empty:hidden">
        {decisions.map((decision) => (
          <li key={`${decision.copierId} ${decision.place}`}>
            <LabDecisionRow decision={decision} isOnly={decisions.length === 1} />
          </li>
        ))}
        {instructions.map((instruction) => (
          <li key={`${instruction.providerName} ${instruction.place}`}>
            <LabInstructionRow instruction={instruction} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

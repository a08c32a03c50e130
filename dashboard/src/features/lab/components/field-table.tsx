import type { LabReply } from '@trade-executor/contracts/api/lab';
import type { ReadingNote } from '@trade-executor/domain/signals/reading-notes';
import { formatNumber } from '../../../lib/format-number.ts';

type FieldTableProps = { readonly text: string; readonly notes: readonly ReadingNote[]; readonly assumed: LabReply['assumed'] };

/** Each field, what it was read as and from which words; what no word says comes last. */
export function FieldTable({ text, notes, assumed }: FieldTableProps) {
  return (
    <table className="w-full text-sm">
      <thead className="text-left text-[13px] text-muted">
        <tr>
          <th className="py-1.5 pr-4 font-medium">Field</th>
          <th className="py-1.5 pr-4 font-medium">Read as</th>
          <th className="py-1.5 font-medium">From</th>
        </tr>
      </thead>
      <tbody className="divide-y">
        {notes.map(({ label, value, start, end }) => (
          <tr key={`${label} ${start} ${end}`}>
            <th scope="row" className="py-2 pr-4 text-left align-top font-normal text-muted">
              {label}
            </th>
            <td className="py-2 pr-4 align-top font-medium [overflow-wrap:anywhere]">{shown(value)}</td>
            <td className="py-2 align-top [overflow-wrap:anywhere]">“{text.slice(start, end)}”</td>
          </tr>
        ))}
        {assumed.map(({ place, label, value }) => (
          <tr key={`assumed ${place} ${label}`}>
            <th scope="row" className="py-2 pr-4 text-left align-top font-normal text-muted">
              {label}
            </th>
            <td className="py-2 pr-4 align-top font-medium">{value}</td>
            <td className="py-2 align-top text-muted italic">not said, assumed</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A price with its thousands apart; words stay. */
const shown = (value: string): string => (/^\d{4,}(\.\d+)?$/.test(value) ? formatNumber(value) : value);

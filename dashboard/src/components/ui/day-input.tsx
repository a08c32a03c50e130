import { Input } from './input.tsx';

type DayInputProps = { readonly label: string; readonly value: string | undefined; readonly onChange: (day: string) => void };

/** One end of a filter's days, in UTC. */
export function DayInput({ label, value = '', onChange }: DayInputProps) {
  return (
    <label className="col-span-2 flex items-center gap-2 text-sm">
      <span className="w-9 shrink-0 text-muted sm:w-auto sm:pl-1">{label}</span>
      <Input type="date" className="min-w-0 sm:w-36" value={value} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}

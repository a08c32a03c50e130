import { Check, ChevronDown } from 'lucide-react';
import { Select as Radix } from 'radix-ui';
import { cn } from '../../lib/cn.ts';

type Option<Value extends string> = { readonly value: Value; readonly label: string };
type SelectProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
  readonly className?: string;
  readonly disabled?: boolean;
};

/** One choice of a few; an option's value must not be empty (a rule of Radix). */
export function Select<Value extends string>({ label, value, options, onChange, className, disabled = false }: SelectProps<Value>) {
  const pick = (wanted: string) => {
    const option = options.find((candidate) => candidate.value === wanted);
    if (option) onChange(option.value);
  };
  return (
    <Radix.Root value={value} onValueChange={pick} disabled={disabled}>
      <Radix.Trigger
        aria-label={label}
        className={cn(
          'flex h-9 items-center justify-between gap-2 rounded-lg border border-line-strong/60 bg-surface px-3 text-sm hover:bg-sunken disabled:cursor-not-allowed disabled:opacity-50',
          className,
        )}
      >
        <Radix.Value />
        <Radix.Icon>
          <ChevronDown className="size-4 text-muted" />
        </Radix.Icon>
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          position="popper"
          sideOffset={6}
          className="z-50 max-h-80 min-w-(--radix-select-trigger-width) overflow-hidden rounded-xl border bg-raised p-1 shadow-lg"
        >
          <Radix.Viewport>
            {options.map((option) => (
              <Radix.Item
                key={option.value}
                value={option.value}
                className="flex min-h-9 cursor-pointer items-center justify-between gap-4 rounded-lg px-2.5 text-sm outline-none data-highlighted:bg-sunken"
              >
                <Radix.ItemText>{option.label}</Radix.ItemText>
                <Radix.ItemIndicator>
                  <Check className="size-4 text-accent" />
                </Radix.ItemIndicator>
              </Radix.Item>
            ))}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

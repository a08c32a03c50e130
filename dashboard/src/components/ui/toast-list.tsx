import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { Toast as Radix } from 'radix-ui';
import type { ToastMessage } from './toast.tsx';

export type ToastListProps = { readonly messages: readonly ToastMessage[]; readonly onDismiss: (key: number) => void };

/** The messages that are shown, read out to those who cannot see them. */
export function ToastList({ messages, onDismiss }: ToastListProps) {
  return (
    <Radix.Provider duration={6000} label="Message">
      {messages.map(({ key, tone, title, detail, action }) => (
        <Radix.Root
          key={key}
          duration={action ? 15_000 : undefined}
          onOpenChange={(open) => !open && onDismiss(key)}
          className="flex items-start gap-3 rounded-xl border bg-raised p-4 shadow-lg"
        >
          {tone === 'done' ? <CircleCheck className="mt-0.5 size-5 text-gain" /> : <CircleAlert className="mt-0.5 size-5 text-loss" />}
          <div className="min-w-0 flex-1">
            <Radix.Title className="text-sm font-semibold">{title}</Radix.Title>
            <Radix.Description className="text-[13px] text-muted">{detail}</Radix.Description>
          </div>
          {action ? (
            <Radix.Action
              altText={`${action.label}: ${title}`}
              onClick={action.onSelect}
              className="rounded-lg px-2 py-1 text-sm font-medium text-accent hover:bg-sunken"
            >
              {action.label}
            </Radix.Action>
          ) : null}
          <Radix.Close aria-label="Dismiss" className="rounded p-1 hover:bg-sunken">
            <X className="size-4" />
          </Radix.Close>
        </Radix.Root>
      ))}
      <Radix.Viewport className="fixed inset-x-3 top-16 z-60 grid gap-2 outline-none sm:inset-x-auto sm:top-5 sm:right-5 sm:w-96" />
    </Radix.Provider>
  );
}

import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { Toast as Radix } from 'radix-ui';
import { createContext, use, useCallback, useState, type ReactNode } from 'react';

/** Something to do about the news; it is gone with them. */
type ToastAction = { readonly label: string; readonly onSelect: () => void };
type Message = {
  readonly key: number;
  readonly tone: 'done' | 'failed';
  readonly title: string;
  readonly detail: string;
  readonly action?: ToastAction;
};
type ShowToast = (message: Omit<Message, 'key'>) => void;

const ToastContext = createContext<ShowToast>(() => undefined);

/** Shows a short message for a few seconds; for news that need no answer. */
export function useToast(): ShowToast {
  return use(ToastContext);
}

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [messages, setMessages] = useState<readonly Message[]>([]);
  const show = useCallback<ShowToast>((message) => {
    setMessages((shown) => [...shown.slice(-2), { ...message, key: (shown.at(-1)?.key ?? 0) + 1 }]);
  }, []);
  return (
    <ToastContext value={show}>
      <Radix.Provider duration={6000} label="Message">
        {children}
        {messages.map(({ key, tone, title, detail, action }) => (
          <Radix.Root
            key={key}
            duration={action ? 15_000 : undefined}
            onOpenChange={(open) => !open && setMessages((shown) => shown.filter((message) => message.key !== key))}
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
    </ToastContext>
  );
}

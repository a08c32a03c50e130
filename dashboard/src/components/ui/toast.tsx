import { createContext, use, useCallback, useEffect, useState, type ComponentType, type ReactNode } from 'react';
import type { ToastListProps } from './toast-list.tsx';

/** Something to do about the news; it is gone with them. */
type ToastAction = { readonly label: string; readonly onSelect: () => void };
export type ToastMessage = {
  readonly key: number;
  readonly tone: 'done' | 'failed';
  readonly title: string;
  readonly detail: string;
  readonly action?: ToastAction;
};
type ShowToast = (message: Omit<ToastMessage, 'key'>) => void;

const ToastContext = createContext<ShowToast>(() => undefined);

/** Shows a short message for a few seconds; for news that need no answer. */
export function useToast(): ShowToast {
  return use(ToastContext);
}

/** Keeps the messages. What draws them is fetched behind the first page, not by the first message: that may be that there is no network. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [messages, setMessages] = useState<readonly ToastMessage[]>([]);
  const [list, setList] = useState<{ readonly ToastList: ComponentType<ToastListProps> } | null>(null);
  const count = messages.length;
  useEffect(() => {
    // Not to be had, it is asked for again with the next message.
    if (list === null) void import('./toast-list.tsx').then(setList, () => undefined);
  }, [list, count]);
  const show = useCallback<ShowToast>((message) => {
    setMessages((shown) => [...shown.slice(-2), { ...message, key: (shown.at(-1)?.key ?? 0) + 1 }]);
  }, []);
  const dismiss = useCallback((key: number) => setMessages((shown) => shown.filter((message) => message.key !== key)), []);
  return (
    <ToastContext value={show}>
      {children}
      {list ? <list.ToastList messages={messages} onDismiss={dismiss} /> : null}
    </ToastContext>
  );
}

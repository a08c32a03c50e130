import { Tooltip as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

/** More about what it surrounds, on hover and focus; never the only place where something is said. */
export function Tooltip({ content, children }: { readonly content: ReactNode; readonly children: ReactNode }) {
  return (
    <Radix.Provider delayDuration={300}>
      <Radix.Root>
        <Radix.Trigger asChild>{children}</Radix.Trigger>
        <Radix.Portal>
          <Radix.Content sideOffset={6} className="z-50 max-w-72 rounded-lg bg-ink px-2.5 py-1.5 text-xs text-canvas shadow-lg">
            {content}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  );
}

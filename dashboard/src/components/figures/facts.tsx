import { Fragment, type ReactNode } from 'react';

/** Label and value in two columns, for numbers that are compared by looking down. */
export function Facts({ facts }: { readonly facts: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 text-sm">
      {facts.map(([label, value]) => (
        <Fragment key={label}>
          <dt className="text-muted">{label}</dt>
          <dd className="num min-w-0 justify-self-end text-right">{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

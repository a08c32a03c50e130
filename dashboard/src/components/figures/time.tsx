import { formatAge, formatDateTime, formatFullTime } from '../../lib/format-time.ts';
import { useNow } from '../../lib/use-now.ts';

/** A moment; the whole of it on hover. */
export function DateTime({ at, className }: { readonly at: number; readonly className?: string }) {
  return (
    <time dateTime={new Date(at).toISOString()} title={formatFullTime(at)} className={className}>
      {formatDateTime(at)}
    </time>
  );
}

/** How long ago by the wall clock; for market time use DateTime. */
export function Ago({ at, className }: { readonly at: number; readonly className?: string }) {
  const age = formatAge(at, useNow());
  return (
    <time dateTime={new Date(at).toISOString()} title={formatFullTime(at)} className={className}>
      {age === 'now' ? 'just now' : `${age} ago`}
    </time>
  );
}

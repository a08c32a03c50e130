import type { ProfileSuggestionView } from '@trade-executor/contracts/api/profile-suggestion';
import { codeWords } from '../profile-words.ts';
import { Examples } from './suggestion-examples.tsx';

type StillRefusedProps = Pick<ProfileSuggestionView, 'before' | 'after'>;

/** What is refused with the present profile, and what would be with the proposed one. */
export function StillRefused({ before, after }: StillRefusedProps) {
  const codes = [...new Set([...before.refusals, ...after.refusals].map(({ code }) => code))];
  if (codes.length === 0) return <p className="text-sm text-muted">None of them is refused.</p>;
  return (
    <section>
      <h3 className="text-sm font-semibold">Refused</h3>
      <ul className="mt-2 grid grid-cols-1 gap-2">
        {codes.map((wanted) => {
          const [was, is] = [before, after].map(({ refusals }) => refusals.find(({ code }) => code === wanted));
          const counts =
            was?.messages === is?.messages
              ? `${was?.messages ?? 0}`
              : `${was?.messages ?? 0} now, ${is?.messages ?? 0} with all suggestions`;
          return (
            <li key={wanted} className="text-sm">
              {codeWords(wanted)}: <span className="tabular-nums">{counts}</span>
              <Examples examples={(is ?? was)?.examples ?? []} messages={(is ?? was)?.messages ?? 0} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

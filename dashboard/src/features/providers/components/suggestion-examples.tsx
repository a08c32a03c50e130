import type { ProfileSuggestionView } from '@trade-executor/contracts/api/profile-suggestion';

type ExamplesProps = { readonly examples: ProfileSuggestionView['suggested'][number]['examples']; readonly messages: number };

/** The places in messages that show it, as they were written. */
export function Examples({ examples, messages }: ExamplesProps) {
  if (examples.length === 0) return null;
  return (
    <details className="mt-1 text-[13px]">
      <summary className="cursor-pointer text-muted hover:text-ink">
        {messages === 1 ? 'Seen in 1 message' : `Seen in ${messages} messages`}
      </summary>
      <ul className="mt-1.5 grid grid-cols-1 gap-1.5">
        {examples.map(({ messageId, text }) => (
          <li key={messageId} className="border-l-2 pl-2.5 wrap-anywhere whitespace-pre-wrap" title={`Message ${messageId}`}>
            {text}
          </li>
        ))}
      </ul>
    </details>
  );
}

import { tryMessageEndpoint, type LabReply } from '@trade-executor/contracts/api/lab';
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useCall } from '../../session/api/use-call.ts';

/** What is tried out; a null provider: the defaults. */
export type LabInput = { readonly text: string; readonly replyTo: string; readonly providerId: string | null };

/** A reply with the text that its spans are of. */
export type LabAnswer = { readonly text: string; readonly reply: LabReply };

/** What the text means now; the last answer stays while the next one is on its way. Nothing is asked while there is no text. */
export function useLabReply({ text, replyTo, providerId }: LabInput): UseQueryResult<LabAnswer> {
  const call = useCall();
  return useQuery({
    queryKey: ['lab', text, replyTo, providerId],
    enabled: text.trim() !== '',
    gcTime: 60_000,
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const body = {
        text,
        ...(replyTo.trim() === '' ? {} : { replyTo }),
        ...(providerId === null ? {} : { providerId }),
      };
      return { text, reply: await call(tryMessageEndpoint, { body }) };
    },
  });
}

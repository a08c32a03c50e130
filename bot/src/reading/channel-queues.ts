/** One line of waiting jobs per channel: within a channel in order, between channels side by side. */
export type ChannelQueues = {
  /** Runs `job` once everything added to the channel before has ended; a job that fails is reported and the next one runs. */
  readonly add: (channelId: string, job: () => Promise<void>) => void;
  /** Resolves when nothing is waiting or running. */
  readonly idle: () => Promise<void>;
};

export function createChannelQueues({ onError }: { readonly onError: (error: unknown, channelId: string) => void }): ChannelQueues {
  const tails = new Map<string, Promise<void>>();
  return {
    add(channelId, job) {
      const tail = (tails.get(channelId) ?? Promise.resolve())
        .then(job)
        .catch((error: unknown) => onError(error, channelId))
        .finally(() => {
          if (tails.get(channelId) === tail) tails.delete(channelId);
        });
      tails.set(channelId, tail);
    },
    async idle() {
      while (tails.size > 0) await Promise.all(tails.values());
    },
  };
}

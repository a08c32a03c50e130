import type { Source, SourcesReply } from '@trade-executor/contracts/internal/sources';

/** A channel, or a thread in the parent channel. */
export type Place = { readonly guildId: string; readonly channelId: string; readonly parentChannelId: string | null };

export type SourceBook = {
  readonly version: () => number;
  readonly all: () => readonly Source[];
  /** The source of a channel, also of threads in it. Null: nobody's signals are read there. */
  readonly find: (place: Place) => Source | null;
  /** The server's word, whatever its version. */
  readonly replace: (reply: SourcesReply) => void;
};

/** @param onNewChannels called with channels that were not mapped before, before any message of theirs is read */
export function createSourceBook({ onNewChannels }: { readonly onNewChannels: (sources: readonly Source[]) => void }): SourceBook {
  let current: SourcesReply = { version: 0, sources: [] };
  return {
    version: () => current.version,
    all: () => current.sources,
    find({ guildId, channelId, parentChannelId }) {
      const mapped = parentChannelId ?? channelId;
      return current.sources.find((source) => source.channelId === mapped && source.guildId === guildId) ?? null;
    },
    replace(reply) {
      const before = new Set(current.sources.map(({ channelId }) => channelId));
      const added = new Map(reply.sources.filter(({ channelId }) => !before.has(channelId)).map((source) => [source.channelId, source]));
      current = reply;
      if (added.size > 0) onNewChannels([...added.values()]);
    },
  };
}

import type { Source, SourcesReply } from '@trade-executor/contracts/internal/sources';

export type SourceBook = {
  readonly version: () => number;
  readonly all: () => readonly Source[];
  /** The source of a channel; where several providers share one, the author's. Null: nobody's signals are read there. */
  readonly find: (where: { readonly guildId: string; readonly channelId: string; readonly authorId: string | null }) => Source | null;
  /** The server's word, whatever its version. */
  readonly replace: (reply: SourcesReply) => void;
};

/** @param onNewChannels called with channels that were not mapped before, before any message of theirs is read */
export function createSourceBook({ onNewChannels }: { readonly onNewChannels: (sources: readonly Source[]) => void }): SourceBook {
  let current: SourcesReply = { version: 0, sources: [] };
  return {
    version: () => current.version,
    all: () => current.sources,
    find({ guildId, channelId, authorId }) {
      const here = current.sources.filter((source) => source.channelId === channelId && source.guildId === guildId);
      return here.find(({ authorIds }) => authorId !== null && authorIds.includes(authorId)) ?? here[0] ?? null;
    },
    replace(reply) {
      const before = new Set(current.sources.map(({ channelId }) => channelId));
      const added = new Map(reply.sources.filter(({ channelId }) => !before.has(channelId)).map((source) => [source.channelId, source]));
      current = reply;
      if (added.size > 0) onNewChannels([...added.values()]);
    },
  };
}

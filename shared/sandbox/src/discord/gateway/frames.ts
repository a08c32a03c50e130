import { z } from 'zod';

export const opcodes = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  presenceUpdate: 3,
  voiceStateUpdate: 4,
  resume: 6,
  reconnect: 7,
  requestGuildMembers: 8,
  invalidSession: 9,
  hello: 10,
  heartbeatAck: 11,
  requestSoundboardSounds: 31,
} as const;

export const HEARTBEAT_INTERVAL_MS = 41_250;

const id = z.string();

/** What a client may send; anything else is an unknown opcode or a decode error. */
export const ClientFrame = z.discriminatedUnion('op', [
  z.object({ op: z.literal(opcodes.heartbeat), d: z.number().nullish() }),
  z.object({
    op: z.literal(opcodes.identify),
    d: z.object({
      token: z.string(),
      intents: z.number().int(),
      shard: z.tuple([z.number().int(), z.number().int()]).optional(),
    }),
  }),
  z.object({ op: z.literal(opcodes.presenceUpdate), d: z.unknown() }),
  z.object({ op: z.literal(opcodes.voiceStateUpdate), d: z.unknown() }),
  z.object({ op: z.literal(opcodes.resume), d: z.object({ token: z.string(), session_id: z.string(), seq: z.number().int() }) }),
  z.object({
    op: z.literal(opcodes.requestGuildMembers),
    d: z.object({
      guild_id: z.union([id, z.array(id)]),
      query: z.string().optional(),
      limit: z.number().optional(),
      user_ids: z.union([id, z.array(id)]).optional(),
      nonce: z.string().optional(),
    }),
  }),
  z.object({ op: z.literal(opcodes.requestSoundboardSounds), d: z.unknown() }),
]);
export type ClientFrame = z.output<typeof ClientFrame>;

export type ServerFrame = { readonly op: number; readonly d: unknown; readonly s?: number | null; readonly t?: string | null };

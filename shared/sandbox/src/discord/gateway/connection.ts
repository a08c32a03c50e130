import type { WebSocket } from 'ws';
import { toMemberWithUser, toRawGuildCreate } from '../actions/to-wire.ts';
import type { SandboxContext } from '../sandbox-context.ts';
import { application, botUser } from '../wire/user.ts';
import { closeCodes, type CloseReason } from './close-codes.ts';
import { ClientFrame, HEARTBEAT_INTERVAL_MS, opcodes, type ServerFrame } from './frames.ts';
import { intents as intentBits, knownIntents } from './intents.ts';
import type { Session } from './session.ts';
import type { Sessions } from './sessions.ts';

type Frame<Op extends ClientFrame['op']> = Extract<ClientFrame, { op: Op }>['d'];

/** Speaks the gateway protocol with one web socket until it closes. */
export function serveConnection(context: SandboxContext, sessions: Sessions, socket: WebSocket): void {
  let session: Session | null = null;
  const send = (frame: ServerFrame): void => {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify({ s: null, t: null, ...frame }));
  };
  const close = (reason: CloseReason): void => {
    const [code, text] = closeCodes[reason];
    socket.close(code, text);
  };

  const zombieTimer = setTimeout(() => close('sessionTimedOut'), HEARTBEAT_INTERVAL_MS * 2);
  zombieTimer.unref();

  function attach(to: Session): void {
    session = to;
    sessions.attach(to, send, socket);
  }

  function identify({ token, intents, shard = [0, 1] }: Frame<2>): void {
    if (session) return close('alreadyAuthenticated');
    if (token.replace(/^Bot /, '') !== context.botToken) return close('authenticationFailed');
    if (shard[0] < 0 || shard[0] >= shard[1]) return close('invalidShard');
    if ((intents & ~knownIntents) !== 0) return close('invalidIntents');
    const privileged = intents & (intentBits.guildMembers | intentBits.guildPresences | intentBits.messageContent);
    if ((privileged & ~context.privilegedIntents) !== 0) return close('disallowedIntents');
    const created = sessions.create({ intents, shard });
    attach(created);
    const guilds = context.state.guilds
      .list()
      .filter(({ id }) => created.owns(id) && context.state.guilds.findMember(id, botUser.id) !== undefined);
    created.push('READY', {
      v: 10,
      user: { ...botUser, verified: true, mfa_enabled: false, email: null, flags: 0 },
      user_settings: {},
      private_channels: [],
      relationships: [],
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: created.id,
      resume_gateway_url: `${context.baseUrl().replace('http', 'ws')}/gateway`,
      shard,
      application: { id: application.id, flags: 0 },
    });
    if ((intents & intentBits.guilds) === 0) return;
    for (const { id } of guilds) created.push('GUILD_CREATE', toRawGuildCreate(context, id));
  }

  function resume({ token, session_id: sessionId, seq }: Frame<6>): void {
    if (session) return close('alreadyAuthenticated');
    if (token.replace(/^Bot /, '') !== context.botToken) return close('authenticationFailed');
    const found = sessions.find(sessionId);
    const missed = found?.missedSince(seq) ?? null;
    if (!found || !missed) return send({ op: opcodes.invalidSession, d: false });
    missed.forEach(send);
    attach(found);
    found.push('RESUMED', {});
  }

  function sendMembers({ guild_id: asked, query, limit, user_ids: userIds, nonce }: Frame<8>): void {
    const guildId = Array.isArray(asked) ? asked[0] : asked;
    if (guildId === undefined) return;
    const wanted = userIds === undefined ? null : [userIds].flat();
    const members = context.state.guilds
      .listMemberIds(guildId)
      .map((userId) => toMemberWithUser(context, guildId, userId))
      .filter(({ user }) => wanted === null || wanted.includes(user.id))
      .filter(({ user }) => user.username.toLowerCase().startsWith((query ?? '').toLowerCase()));
    const notFound = wanted?.filter((userId) => !members.some(({ user }) => user.id === userId));
    session?.push('GUILD_MEMBERS_CHUNK', {
      guild_id: guildId,
      members: members.slice(0, limit === undefined || limit === 0 ? undefined : limit),
      chunk_index: 0,
      chunk_count: 1,
      ...(notFound && notFound.length > 0 && { not_found: notFound }),
      ...(nonce !== undefined && { nonce }),
    });
  }

  function receive(frame: ClientFrame): void {
    switch (frame.op) {
      case opcodes.heartbeat:
        zombieTimer.refresh();
        return send({ op: opcodes.heartbeatAck, d: null });
      case opcodes.identify:
        return identify(frame.d);
      case opcodes.resume:
        return resume(frame.d);
      case opcodes.requestGuildMembers:
        return session ? sendMembers(frame.d) : close('notAuthenticated');
      case opcodes.presenceUpdate:
      case opcodes.voiceStateUpdate:
      case opcodes.requestSoundboardSounds:
        return session ? undefined : close('notAuthenticated');
    }
  }

  socket.on('message', (raw) => {
    const frame = parseFrame(raw instanceof Buffer ? raw.toString('utf8') : '');
    if (frame.ok) receive(frame.value);
    else close(frame.error);
  });
  socket.on('close', () => {
    clearTimeout(zombieTimer);
    if (session) sessions.detach(session, socket);
  });
  socket.on('error', () => socket.terminate());
  send({ op: opcodes.hello, d: { heartbeat_interval: HEARTBEAT_INTERVAL_MS, _trace: [] } });
}

function parseFrame(text: string): { ok: true; value: ClientFrame } | { ok: false; error: CloseReason } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, error: 'decodeError' };
  }
  const parsed = ClientFrame.safeParse(json);
  if (parsed.success) return { ok: true, value: parsed.data };
  const isUnknownOpcode = parsed.error.issues.some(({ path }) => path[0] === 'op');
  return { ok: false, error: isUnknownOpcode ? 'unknownOpcode' : 'decodeError' };
}

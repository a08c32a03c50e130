/** Who and what the Discord sandbox holds. */
export type World = {
  readonly guilds: readonly {
    readonly id: string;
    readonly name: string;
    readonly ownerId: string;
    readonly channels: readonly { readonly id: string; readonly name: string; readonly topic?: string }[];
  }[];
  readonly people: readonly {
    readonly id: string;
    readonly username: string;
    readonly displayName: string;
    readonly role: 'provider' | 'trader' | 'owner' | 'admin' | 'guest';
  }[];
};

/** Puts people, guilds and channels into the sandbox; what is there stays. */
export async function putWorld(sandboxUrl: string, world: World): Promise<void> {
  const reply = await fetch(`${sandboxUrl}/sandbox/world`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(world),
  });
  if (!reply.ok) throw new Error(`the sandbox refused its people and channels: ${reply.status} ${await reply.text()}`);
}

import { z } from 'zod';

const ViewedMessage = z.looseObject({
  id: z.string(),
  content: z.string(),
  edited_timestamp: z.string().nullable(),
  ephemeral: z.boolean(),
  flags: z.number(),
  embeds: z.array(z.looseObject({ title: z.string().optional() })),
  components: z.array(z.unknown()),
  reactions: z.array(z.looseObject({ emoji: z.looseObject({ name: z.string() }), count: z.number(), me: z.boolean() })).optional(),
});
export type ViewedMessage = z.output<typeof ViewedMessage>;

const View = z.object({ messages: z.array(ViewedMessage) });
const State = z.looseObject({ dm: z.looseObject({ id: z.string() }).nullable(), bot: z.looseObject({ online: z.boolean() }) });
const Answer = z.looseObject({
  interactionId: z.string(),
  answer: z
    .looseObject({
      kind: z.string(),
      message: ViewedMessage.nullish(),
      choices: z.array(z.object({ name: z.string(), value: z.union([z.string(), z.number()]) })).optional(),
      modal: z.looseObject({ title: z.string(), customId: z.string() }).optional(),
    })
    .nullable(),
  reason: z.string().optional(),
});

/** Acts as people do, through `/sandbox/*`. */
export function actAsPeople(chatUrl: string) {
  async function request(method: string, path: string, body?: unknown): Promise<{ status: number; json: unknown }> {
    const init = body === undefined ? { method } : { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const response = await fetch(new URL(`/sandbox${path}`, chatUrl), init);
    const text = await response.text();
    return { status: response.status, json: text === '' ? null : JSON.parse(text) };
  }
  return {
    request,
    say: async (personId: string, channelId: string, content: string, more: object = {}) =>
      ViewedMessage.parse((await request('POST', '/messages', { personId, channelId, content, ...more })).json),
    edit: async (personId: string, messageId: string, content: string) =>
      ViewedMessage.parse((await request('PATCH', `/messages/${messageId}`, { personId, content })).json),
    remove: (personId: string, messageId: string) => request('DELETE', `/messages/${messageId}`, { personId }),
    react: (personId: string, messageId: string, emoji: string) => request('PUT', `/messages/${messageId}/reactions`, { personId, emoji }),
    interact: async (form: object) => Answer.parse((await request('POST', '/interactions', form)).json),
    view: async (personId: string, channelId: string) =>
      View.parse((await request('GET', `/view?personId=${personId}&channelId=${channelId}`)).json).messages,
    state: async (personId: string) => State.parse((await request('GET', `/state?personId=${personId}`)).json),
  };
}

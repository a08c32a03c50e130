import type { z } from 'zod';

type Asked<T> = {
  readonly url: string;
  /** Null: a GET. */
  readonly body: unknown;
  readonly reply: z.ZodType<T>;
  readonly token?: string;
};

/** Returns the checked answer of one of our own processes. Throws with its words when it refuses. */
export async function askJson<T>({ url, body, reply, token }: Asked<T>): Promise<T> {
  const headers = { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) };
  const answer = await fetch(url, body === null ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${new URL(url).pathname} answered ${answer.status}: ${text.slice(0, 500)}`);
  return reply.parse(JSON.parse(text));
}

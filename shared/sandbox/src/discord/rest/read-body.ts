import type { Request } from 'express';
import type { UploadedFile } from '../actions/store-files.ts';
import { refuse } from '../wire/discord-error.ts';

export type Body = { readonly body: unknown; readonly files: readonly UploadedFile[] };

/** Discord's limit for a bot without boosts, and room for the rest of the form. */
const MAX_BYTES = 26_000_000;

/** The JSON of the request and the files sent with it; 50109 for broken JSON, 40005 when it is too large. */
export async function readBody(request: Request): Promise<Body> {
  const raw = await readBytes(request);
  const contentType = request.headers['content-type'] ?? '';
  if (!contentType.startsWith('multipart/form-data')) return { body: parseJson(raw.toString('utf8')), files: [] };
  const form = await new Response(new Uint8Array(raw), { headers: { 'content-type': contentType } }).formData();
  const json = form.get('payload_json');
  const files: UploadedFile[] = [];
  for (const [key, value] of form.entries()) {
    if (typeof value === 'string') continue;
    const index = /^files?\[(\d+)\]$/.exec(key)?.[1] ?? String(files.length);
    const data = new Uint8Array(await value.arrayBuffer());
    files.push({ index, filename: value.name, contentType: value.type || 'application/octet-stream', data });
  }
  return { body: typeof json === 'string' ? parseJson(json) : {}, files };
}

async function readBytes(request: Request): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > MAX_BYTES) throw refuse('requestTooLarge');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function parseJson(text: string): unknown {
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw refuse('invalidJson');
  }
}

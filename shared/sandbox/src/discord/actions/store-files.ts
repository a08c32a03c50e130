import type { SandboxContext } from '../sandbox-context.ts';
import type { Attachment } from '../wire/message.ts';
import type { Snowflake } from '../wire/snowflake.ts';

/** A file as it came in a multipart form; `index` is the n of `files[n]`. */
export type UploadedFile = { readonly index: string; readonly filename: string; readonly contentType: string; readonly data: Uint8Array };

export type AttachmentNote = {
  readonly id: string | number;
  readonly filename?: string | undefined;
  readonly description?: string | null | undefined;
};

/** Stores the files under ids of their own and returns them as attachments of a message in the channel. */
export function storeFiles(
  context: SandboxContext,
  {
    channelId,
    files,
    notes,
  }: { readonly channelId: Snowflake; readonly files: readonly UploadedFile[]; readonly notes: readonly AttachmentNote[] },
): readonly Attachment[] {
  return files.map((file) => {
    const id = context.newId();
    const note = notes.find((candidate) => String(candidate.id) === file.index);
    const filename = note?.filename ?? file.filename;
    const url = `${context.baseUrl()}/attachments/${channelId}/${id}/${encodeURIComponent(filename)}`;
    context.state.attachments.insert(id, { contentType: file.contentType, data: file.data });
    return {
      id,
      filename,
      ...(note?.description ? { description: note.description } : {}),
      content_type: file.contentType,
      size: file.data.byteLength,
      url,
      proxy_url: url,
    };
  });
}

import { z } from 'zod';
import { AppError } from '../../app-error.ts';

/** The last row of a page: its time and, among rows of the same time, its id. */
export type Cursor = { readonly at: number; readonly id: string };

const Written = z.tuple([z.number(), z.string().max(300)]);

/** Opaque for clients. */
export function writeCursor({ at, id }: Cursor): string {
  return Buffer.from(JSON.stringify([at, id])).toString('base64url');
}

/** Throws 400 CURSOR_INVALID for anything that writeCursor did not write. */
export function readCursor(text: string): Cursor {
  const parsed = Written.safeParse(jsonOrNull(Buffer.from(text, 'base64url').toString()));
  if (parsed.success) return { at: parsed.data[0], id: parsed.data[1] };
  throw new AppError({
    status: 400,
    code: 'CURSOR_INVALID',
    title: 'That page does not exist',
    detail: 'The cursor is not one that a list has answered with.',
    whatToDo: 'Start from the first page, and take each nextCursor as it is.',
  });
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

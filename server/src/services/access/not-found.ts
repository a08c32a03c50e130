import { AppError } from '../../app-error.ts';

/** What is not there and what belongs to somebody else look the same. */
export function notFound(what: string): AppError {
  return new AppError({
    status: 404,
    code: 'NOT_FOUND',
    title: `No such ${what}`,
    detail: `There is no ${what} of that id here, or it is not yours.`,
    whatToDo: 'Check the address, or go back to the list.',
  });
}

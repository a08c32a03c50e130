import type { Problem } from '@trade-executor/contracts/problem';
import type { ErrorRequestHandler } from 'express';
import { ZodError } from 'zod';
import { AppError } from '../../app-error.ts';
import type { Log } from '../../execution/execution-deps.ts';

/** Maps every failure to a problem reply, once: ours in their words, bad input as 400, anything unknown as 500 with the request id. */
export function problemHandler(log: Log): ErrorRequestHandler {
  return (error: unknown, _req, res, next) => {
    if (res.headersSent) return next(error); // the answer is on its way: express ends the connection
    const requestId = String(res.locals.requestId);
    const problem = toProblem(error, requestId);
    if (problem.status >= 500) log.error({ event: 'http.failed', requestId, error }, 'a request failed');
    res.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  };
}

function toProblem(error: unknown, requestId: string): Problem {
  const common = { type: 'about:blank', requestId };
  if (error instanceof AppError) {
    const { status, code, title, detail, whatToDo } = error;
    return { ...common, status, code, title, detail, whatToDo };
  }
  if (error instanceof ZodError) {
    const detail = error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`).join('; ');
    return {
      ...common,
      status: 400,
      code: 'INPUT_INVALID',
      title: 'That input cannot be used',
      detail,
      whatToDo: 'Correct the named fields and send it again.',
    };
  }
  const status = clientStatus(error);
  if (status) {
    return {
      ...common,
      status,
      code: 'REQUEST_INVALID',
      title: 'That request cannot be read',
      detail: 'The body is too large or not JSON.',
      whatToDo: 'Send a smaller, valid JSON body.',
    };
  }
  return {
    ...common,
    status: 500,
    code: 'UNEXPECTED',
    title: 'Something went wrong on our side',
    detail: `The request failed unexpectedly (request ${requestId}).`,
    whatToDo: 'Try again in a moment; if it stays, tell us the request number.',
  };
}

/** The status that express's body reader gives a request it cannot read. */
function clientStatus(error: unknown): number | null {
  const status = error instanceof Error && 'status' in error ? error.status : null;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : null;
}

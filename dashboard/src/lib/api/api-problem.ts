import { Problem } from '@trade-executor/contracts/problem';

/** What went wrong, in words that can be shown. `status` 0: there was no answer. */
export class ApiProblem extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.code}: ${problem.title}`);
    this.problem = problem;
  }
}

/** Reads a refusal; what is not one of ours (a proxy's page, a cut connection) becomes one. */
export async function readProblem(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null);
  const parsed = Problem.safeParse(body);
  return new ApiProblem(
    parsed.success
      ? parsed.data
      : madeHere({
          status: response.status,
          code: 'UNEXPECTED_ANSWER',
          title: 'The server gave an unexpected answer',
          detail: `It answered ${response.status} without saying why.`,
          whatToDo: 'Try again in a moment. If it stays, tell the administrator the request id.',
          requestId: response.headers.get('x-request-id') ?? '',
        }),
  );
}

export function noAnswer(): ApiProblem {
  return new ApiProblem(
    madeHere({
      status: 0,
      code: 'NO_ANSWER',
      title: 'The server cannot be reached',
      detail: 'The request got no answer. Your trades are looked after by the server all the same.',
      whatToDo: 'Check your connection, then try again.',
      requestId: '',
    }),
  );
}

/** The reply was not what the contract says: this page and the server are of different versions. */
export function unreadableReply(requestId: string): ApiProblem {
  return new ApiProblem(
    madeHere({
      status: 0,
      code: 'UNREADABLE_REPLY',
      title: 'This page does not understand the server’s answer',
      detail: 'The server was probably updated while this page was open.',
      whatToDo: 'Reload the page. If it stays, tell the administrator the request id.',
      requestId,
    }),
  );
}

function madeHere(problem: Omit<Problem, 'type'>): Problem {
  return { type: 'about:blank', ...problem };
}

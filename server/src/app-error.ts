type AppErrorInput = {
  readonly status: number;
  readonly code: string;
  /** For people: what happened, why, what to do. */
  readonly title: string;
  readonly detail: string;
  readonly whatToDo: string;
};

/** A failure that somebody is told about in his own words; every surface maps it once. */
export class AppError extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly whatToDo: string;

  constructor({ status, code, title, detail, whatToDo }: AppErrorInput) {
    super(`${code}: ${detail}`);
    this.name = 'AppError';
    this.status = status;
    this.code = code;
    this.title = title;
    this.detail = detail;
    this.whatToDo = whatToDo;
  }
}

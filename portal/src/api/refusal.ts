import type { Problem } from './model';

/** The API answered, and refused. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title);
    this.name = 'Refusal';
    this.problem = problem;
  }

  get status(): number {
    return this.problem.status;
  }
}

/** No answer came: the network or the server is away. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('No answer from the server', { cause });
    this.name = 'Unreachable';
  }
}

/** The sign-in has ended and could not be renewed; nothing was sent. */
export class SignInExpired extends Error {
  constructor() {
    super('The sign-in has expired');
    this.name = 'SignInExpired';
  }
}

export function isRefusal(error: unknown, status: number): error is Refusal {
  return error instanceof Refusal && error.status === status;
}

/** HQ has suspended the franchise: it can be read, and nothing in it can be changed. */
export function isSuspended(error: unknown): boolean {
  return isRefusal(error, 403) && error.problem.code === 'franchise_suspended';
}

/** The franchise leaves: it can be read, and nothing will be changed in it any more. */
export function isOffboarding(error: unknown): boolean {
  return isRefusal(error, 403) && error.problem.code === 'franchise_offboarding';
}

/** There is no export that a franchise could be restored from, or it is of an older version of the tables. */
export function isWithoutFitExport(error: unknown): boolean {
  return isRefusal(error, 409) && ['export_missing', 'export_outdated'].includes(error.problem.code);
}

/** The franchise is closed until its failed migration has been repeated. */
export function isClosedByMigration(error: unknown): boolean {
  return isRefusal(error, 503) && error.problem.code === 'franchise_migration_failed';
}

/** Reads a refusal; something between here and the app may have answered without problem+json. */
export function refusalOf(status: number, body: unknown, requestId: string | null): Refusal {
  if (isProblem(body)) return new Refusal({ ...body, status });
  return new Refusal({
    type: 'about:blank',
    title: 'The server could not answer this request',
    status,
    code: `http_${status}`,
    traceId: requestId ?? '',
  });
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'title' in body && 'code' in body;
}

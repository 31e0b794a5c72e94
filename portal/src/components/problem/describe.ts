import {
  isClosedByMigration,
  isOffboarding,
  isSuspended,
  Refusal,
  SignInExpired,
  Unreachable,
} from '@/api/refusal';
import { texts } from '../texts';

export interface Description {
  title: string;
  hint: string;
  traceId: string | undefined;
  /** Whether the same request may succeed later. */
  retry: boolean;
}

/** What a person should know of a failure: what happened, what to do, and what to quote. */
export function describe(error: unknown): Description {
  const t = texts.problem;
  if (error instanceof SignInExpired) return of(t.expired, t.expiredHint, false);
  if (error instanceof Unreachable) return of(t.unreachable, t.unreachableHint, true);
  if (!(error instanceof Refusal)) return of(t.unexpected, t.unexpectedHint, true);
  const { traceId, title, detail } = error.problem;
  if (error.status === 404) return of(t.notFound, t.notFoundHint, false, traceId);
  if (isSuspended(error)) return of(t.suspended, detail ?? t.suspendedHint, false, traceId);
  if (isOffboarding(error)) return of(t.offboarding, detail ?? t.offboardingHint, false, traceId);
  if (isClosedByMigration(error)) return of(t.closed, detail ?? t.serverHint, true, traceId);
  if (error.status === 403) return of(t.forbidden, detail ?? t.forbiddenHint, false, traceId);
  if (error.status === 429) return of(t.busy, t.busyHint, true, traceId);
  if (error.status >= 500) return of(t.server, t.serverHint, true, traceId);
  return of(title, detail ?? '', false, traceId);
}

function of(title: string, hint: string, retry: boolean, traceId?: string): Description {
  return { title, hint, retry, traceId: traceId === '' ? undefined : traceId };
}

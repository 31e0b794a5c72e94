import { useRouteError } from 'react-router';
import { Unreachable } from '@/api/refusal';
import { ProblemPage } from '@/components/problem/ProblemPage';

/** A page broke, or its script did not come; loading the portal again is the way out. */
export function RouteProblem() {
  const error = useRouteError();
  const missing = error instanceof Error && /dynamically imported module|preload CSS/.test(error.message);
  return (
    <ProblemPage error={missing ? new Unreachable(error) : error} onRetry={() => window.location.reload()} />
  );
}

import { Alert } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { isRefusal } from '@/api/refusal';
import { ProblemNotice } from '../problem/ProblemNotice';
import { texts } from '../texts';

interface ActProblemProps {
  error: unknown;
  /** What somebody else did, when they were faster; the record behind is already read anew then. */
  meanwhile: string;
  onRetry: () => void;
}

/** Why an act on a record failed. */
export function ActProblem({ error, meanwhile, onRetry }: ActProblemProps) {
  if (isRefusal(error, 412)) {
    return (
      <Alert color="yellow" variant="light" icon={<IconRefresh size={18} />} role="alert">
        {meanwhile} {texts.acts.lookAgain}
      </Alert>
    );
  }
  return <ProblemNotice error={error} onRetry={onRetry} />;
}

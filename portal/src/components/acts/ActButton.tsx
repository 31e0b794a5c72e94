import { Button } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { AllowedTransition } from '@/api/model';
import { BLOCKED_NOTICE } from './BlockedNotice';
import { reasonsOf } from './transitions';

interface ActButtonProps {
  label: string;
  icon: Icon;
  transition: AllowedTransition;
  loading?: boolean;
  onClick: () => void;
}

/** The next sensible act; a blocked one can be reached, and says why it is. */
export function ActButton({ label, icon: ActIcon, transition, loading = false, onClick }: ActButtonProps) {
  const { allowed } = transition;
  return (
    <Button
      leftSection={<ActIcon size={16} />}
      loading={loading}
      aria-disabled={!allowed}
      aria-describedby={allowed ? undefined : BLOCKED_NOTICE}
      data-disabled={!allowed || undefined}
      title={allowed ? undefined : reasonsOf(transition)}
      onClick={() => allowed && onClick()}
    >
      {label}
    </Button>
  );
}

import { Alert, Stack } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { AllowedTransition } from '@/api/model';
import classes from './acts.module.css';

/** The id of the reasons, for the act that they explain. */
export const BLOCKED_NOTICE = 'blocked-notice';

interface BlockedNoticeProps {
  title: string;
  transition: AllowedTransition | undefined;
  /** What helps. */
  children?: ReactNode;
}

/** Says what has to change before the next sensible act is possible. */
export function BlockedNotice({ title, transition, children }: BlockedNoticeProps) {
  if (transition === undefined || transition.allowed || transition.blockedBy.length === 0) return null;
  return (
    <Alert variant="light" color="yellow" icon={<IconInfoCircle size={18} />} title={title}>
      <Stack gap="xs" align="flex-start">
        <ul id={BLOCKED_NOTICE} className={classes.reasons}>
          {transition.blockedBy.map(({ code, detail }) => (
            <li key={code}>{detail}</li>
          ))}
        </ul>
        {children}
      </Stack>
    </Alert>
  );
}

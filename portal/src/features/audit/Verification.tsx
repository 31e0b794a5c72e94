import { Alert, Button, Code, Group, Text } from '@mantine/core';
import { IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { verifyAudit } from '@/api/audit';
import { ProblemNotice } from '@/components/problem/ProblemNotice';
import classes from './audit.module.css';
import { texts } from './texts';

/** Checks on demand that nobody tampered with the log, and says what was found. */
export function Verification({ franchiseId }: { franchiseId: string }) {
  const check = useMutation({ mutationFn: () => verifyAudit(franchiseId) });
  const found = check.data;
  return (
    <>
      <Group>
        <Button
          variant="default"
          leftSection={<IconShieldCheck size={16} />}
          loading={check.isPending}
          onClick={() => check.mutate()}
        >
          {texts.verify}
        </Button>
      </Group>
      {check.error !== null && <ProblemNotice error={check.error} onRetry={() => check.mutate()} />}
      {found?.intact === true && (
        <Alert
          color="green"
          variant="light"
          icon={<IconShieldCheck size={18} />}
          title={texts.intact}
          role="status"
        >
          <Text size="sm">{texts.intactHint(found.entries)}</Text>
          <Code className={classes.hash}>{found.lastHash}</Code>
        </Alert>
      )}
      {found?.intact === false && (
        <Alert
          color="red"
          variant="light"
          icon={<IconShieldX size={18} />}
          title={
            found.finding === 'entry_missing'
              ? texts.missing(found.brokenAt ?? 0)
              : texts.broken(found.brokenAt ?? 0)
          }
          role="alert"
        >
          {texts.brokenHint}
        </Alert>
      )}
    </>
  );
}

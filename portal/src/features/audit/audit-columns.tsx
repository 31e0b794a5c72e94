import { Badge, Text, UnstyledButton } from '@mantine/core';
import type { AuditEntry } from '@/api/model';
import type { Column } from '@/components/list/columns';
import { Moment } from '@/components/When';
import classes from './audit.module.css';
import { texts } from './texts';

const t = texts.columns;

export function auditColumns(timeZone: string, onActor: (entry: AuditEntry) => void): Column<AuditEntry>[] {
  return [
    { id: 'at', header: t.at, width: 14, cell: ({ at }) => <Moment at={at} timeZone={timeZone} /> },
    {
      id: 'by',
      header: t.by,
      width: 20,
      cell: (entry) => (
        <>
          <UnstyledButton
            className={classes.actor}
            aria-label={texts.onlyThis(entry.by)}
            onClick={() => onActor(entry)}
          >
            {entry.by}
          </UnstyledButton>
          {entry.supportAccessId !== undefined && (
            <Text size="xs" c="dimmed">
              {texts.forSupport}
            </Text>
          )}
        </>
      ),
    },
    {
      id: 'operation',
      header: t.operation,
      width: 24,
      cell: ({ operation, reason }) => (
        <>
          {texts.operations[operation] ?? operation}
          {reason !== undefined && (
            <Text size="xs" c="dimmed">
              {reason}
            </Text>
          )}
        </>
      ),
    },
    { id: 'target', header: t.target, width: 22, cell: ({ target }) => target },
    { id: 'outcome', header: t.outcome, width: 12, cell: (entry) => <Outcome entry={entry} /> },
    { id: 'address', header: t.address, width: 12, cell: ({ address }) => address },
  ];
}

/** How it ended, in a word. */
export function Outcome({ entry: { status } }: { entry: AuditEntry }) {
  if (status === undefined) {
    return (
      <Badge variant="light" color="gray">
        {texts.begun}
      </Badge>
    );
  }
  if (status < 400) {
    return (
      <Badge variant="light" color="green">
        {texts.done}
      </Badge>
    );
  }
  return (
    <Badge variant="light" color={status === 403 ? 'red' : 'yellow'}>
      {status === 403 ? texts.refused : texts.failed}
    </Badge>
  );
}

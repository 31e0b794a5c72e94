import { UnstyledButton } from '@mantine/core';
import { Link } from 'react-router';
import type { NetworkEvent } from '@/api/model';
import type { Column } from '@/components/list/columns';
import { paths } from '@/components/paths';
import { browserTimeZone } from '@/components/session';
import { texts as shared } from '@/components/texts';
import { Moment } from '@/components/When';
import classes from './network.module.css';
import { texts } from './texts';

const t = texts.audit.columns;

export function networkAuditColumns(onActor: (event: NetworkEvent) => void): Column<NetworkEvent>[] {
  return [
    { id: 'at', header: t.at, width: 14, cell: ({ at }) => <Moment at={at} timeZone={browserTimeZone} /> },
    {
      id: 'by',
      header: t.by,
      width: 18,
      cell: (event) => (
        <UnstyledButton
          className={classes.actor}
          aria-label={texts.audit.onlyThis(event.by)}
          onClick={() => onActor(event)}
        >
          {event.by}
        </UnstyledButton>
      ),
    },
    { id: 'event', header: t.event, width: 24, cell: ({ event }) => shared.franchiseEvents[event] ?? event },
    {
      id: 'franchise',
      header: t.franchise,
      width: 24,
      cell: ({ franchiseId, franchiseName }) => (
        <Link to={paths.franchise(franchiseId)}>{franchiseName}</Link>
      ),
    },
    { id: 'reason', header: t.reason, width: 30, cell: ({ reason }) => reason },
  ];
}

import { Alert, Button, Text } from '@mantine/core';
import { IconLifebuoy } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { meQuery } from '@/api/franchises';
import type { OpenSupportAccess } from '@/api/model';
import { ActProblem } from '@/components/acts/ActProblem';
import { minutesInWords } from '@/components/dates';
import { paths } from '@/components/paths';
import { useNow } from '@/components/useNow';
import { texts } from '../texts';
import classes from './Support.module.css';
import { useSupportAct } from './useSupportAct';

const t = texts.support;

/** Says to somebody at HQ on every page of a franchise that they are only visiting, why, and for how long. */
export function SupportVisit({ access }: { access: OpenSupportAccess }) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const left = new Date(access.expiresAt).getTime() - useNow().getTime();
  const over = left <= 0;
  const end = useSupportAct({
    franchiseId: access.franchiseId,
    id: access.id,
    act: 'end',
    onDone: () => void navigate(paths.franchise(access.franchiseId)),
  });
  useEffect(() => {
    if (over) void queries.invalidateQueries({ queryKey: meQuery().queryKey });
  }, [over, queries]);
  const minutes = minutesInWords(left);
  return (
    <Alert
      color="grape"
      variant="light"
      icon={<IconLifebuoy size={18} />}
      title={t.lookingInto(access.franchiseName)}
      role="status"
      mb="md"
    >
      <div className={classes.notice}>
        <div className={classes.words}>
          <Text size="sm">
            {t.reason} {access.reason}
          </Text>
          <Text size="sm">{access.changesAllowed ? t.changing(minutes) : t.reading(minutes)}</Text>
        </div>
        <Button variant="default" size="xs" loading={end.running} onClick={end.start}>
          {t.end}
        </Button>
      </div>
      {end.error !== null && <ActProblem error={end.error} meanwhile={t.meanwhile} onRetry={end.start} />}
    </Alert>
  );
}

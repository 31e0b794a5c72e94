import { Alert, Button, Group, Text } from '@mantine/core';
import { IconLifebuoy } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { SupportAccess } from '@/api/model';
import { supportQuery } from '@/api/support';
import { ActProblem } from '@/components/acts/ActProblem';
import { timeOfDay } from '@/components/dates';
import { useFranchise } from '@/components/session';
import { useNow } from '@/components/useNow';
import { texts } from '../texts';
import classes from './Support.module.css';
import { useSupportAct } from './useSupportAct';

const t = texts.support;

/**
 * Says to a franchise's owner and managers on every page who of HQ is looking in, why and until when. The page comes once that
 * is known, so that it does not jump; if it can't be known, the page comes without it.
 */
export function SupportVisitors({ children }: { children: ReactNode }) {
  const { id } = useFranchise();
  const { data, isLoading } = useInfiniteQuery({ ...supportQuery(id, true), retry: false });
  const now = useNow();
  const open = data?.pages
    .flatMap(({ items }) => items)
    .filter(({ expiresAt }) => new Date(expiresAt).getTime() > now.getTime());
  if (isLoading) return null;
  return (
    <>
      {open?.map((access) => (
        <Visitor key={access.id} access={access} />
      ))}
      {children}
    </>
  );
}

function Visitor({ access }: { access: SupportAccess }) {
  const { id: franchiseId, can, timeZone } = useFranchise();
  const { id, openedBy, reason, changesAllowedBy } = access;
  const end = useSupportAct({ franchiseId, id, act: 'end' });
  const allow = useSupportAct({ franchiseId, id, act: 'allow-changes' });
  const withdraw = useSupportAct({ franchiseId, id, act: 'withdraw-changes' });
  const consent = changesAllowedBy === undefined ? allow : withdraw;
  const failed = [end, consent].find(({ error }) => error !== null);
  return (
    <Alert
      color="grape"
      variant="light"
      icon={<IconLifebuoy size={18} />}
      title={t.looksIn(timeOfDay(access.expiresAt, timeZone))}
      role="status"
      mb="md"
    >
      <div className={classes.notice}>
        <div className={classes.words}>
          <Text size="sm">
            {t.byWhom(openedBy)} {reason}
          </Text>
          <Text size="sm">{changesAllowedBy === undefined ? t.readsOnly : t.changes(changesAllowedBy)}</Text>
        </div>
        <Group gap="xs">
          {can('support:allow') && (
            <Button variant="default" size="xs" loading={consent.running} onClick={consent.start}>
              {changesAllowedBy === undefined ? t.allow : t.withdraw}
            </Button>
          )}
          {can('support:end') && (
            <Button variant="default" size="xs" loading={end.running} onClick={end.start}>
              {t.end}
            </Button>
          )}
        </Group>
      </div>
      {failed !== undefined && (
        <ActProblem error={failed.error} meanwhile={t.meanwhile} onRetry={failed.start} />
      )}
    </Alert>
  );
}

import { Button, Skeleton, Text } from '@mantine/core';
import { IconAlertTriangle, IconClock, IconDoorExit, IconPlayerPause } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Network, NetworkConcern } from '@/api/model';
import { networkAuditQuery, networkQuery } from '@/api/network';
import { History } from '@/components/detail/History';
import { Section } from '@/components/detail/Section';
import states from '@/components/figures/figures.module.css';
import { Tile, Tiles, TilesSkeleton } from '@/components/figures/Tiles';
import { formatCount } from '@/components/language';
import { Page } from '@/components/Page';
import { paths } from '@/components/paths';
import { ProblemNotice } from '@/components/problem/ProblemNotice';
import { ProblemPage } from '@/components/problem/ProblemPage';
import { browserTimeZone } from '@/components/session';
import { texts as shared } from '@/components/texts';
import { Moment } from '@/components/When';
import classes from './network.module.css';
import { texts } from './texts';

const NEWEST = 8;

/** How all franchises stand, and what somebody at HQ should look at. */
export function NetworkPage() {
  const { data, error, refetch } = useQuery(networkQuery());
  const retry = () => void refetch();
  if (data === undefined && error !== null) return <ProblemPage error={error} onRetry={retry} />;
  return (
    <Page title={texts.title}>
      {error !== null && <ProblemNotice error={error} onRetry={retry} />}
      {data === undefined ? (
        <TilesSkeleton count={4} />
      ) : (
        <>
          <Figures network={data} />
          <div className={classes.columns}>
            <Concerns network={data} />
            <States network={data} />
          </div>
          <Newest />
        </>
      )}
    </Page>
  );
}

function Figures({ network }: { network: Network }) {
  const active = network.states.find(({ state }) => state === 'active')?.franchises ?? 0;
  return (
    <Tiles>
      <Tile
        label={texts.franchises}
        value={formatCount(network.franchises)}
        note={texts.active(active)}
        to={paths.franchises()}
      />
      <Tile label={texts.people} value={formatCount(network.people)} note={texts.peopleNote} />
      <Tile label={texts.changed} value={formatCount(network.changedLately)} note={texts.changedNote} />
      <Tile
        label={texts.support}
        value={formatCount(network.openSupportAccesses)}
        note={texts.supportNote(network.openSupportAccesses)}
      />
    </Tiles>
  );
}

const icons: Record<string, typeof IconClock> = {
  migration_failed: IconAlertTriangle,
  provisioning_failed: IconAlertTriangle,
  suspended: IconPlayerPause,
  offboarding: IconDoorExit,
};

function Concerns({ network }: { network: Network }) {
  return (
    <Section title={texts.concerns}>
      {network.concerns.length === 0 && <Text c="dimmed">{texts.noConcerns}</Text>}
      <ul className={classes.concerns}>
        {network.concerns.map((concern) => (
          <Concern key={`${concern.franchiseId} ${concern.concern}`} concern={concern} />
        ))}
      </ul>
      {network.moreConcerns > 0 && <Text c="dimmed">{texts.more(network.moreConcerns)}</Text>}
    </Section>
  );
}

function Concern({ concern }: { concern: NetworkConcern }) {
  const { franchiseId, franchiseName, concern: word, since, reason } = concern;
  const ConcernIcon = icons[word] ?? IconClock;
  return (
    <li>
      <ConcernIcon
        size={18}
        aria-hidden
        className={classes.icon}
        data-urgent={word.endsWith('_failed') || undefined}
      />
      <div>
        <Link to={paths.franchise(franchiseId)}>{franchiseName}</Link>
        <Text size="sm">
          {texts.words[word] ?? word}{' '}
          <Text span inherit c="dimmed">
            · {texts.since} <Moment at={since} timeZone={browserTimeZone} />
          </Text>
        </Text>
        {reason !== undefined && (
          <Text size="sm" c="dimmed">
            {reason}
          </Text>
        )}
      </div>
    </li>
  );
}

function States({ network }: { network: Network }) {
  return (
    <Section title={texts.states}>
      <ul className={states.states}>
        {network.states.map(({ state, franchises }) => (
          <li key={state}>
            <Link to={`${paths.franchises()}?state=${state}`} className={states.state}>
              <span>{shared.franchiseStates[state] ?? state}</span>
              <strong className="num">{formatCount(franchises)}</strong>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Newest() {
  const events = useInfiniteQuery(networkAuditQuery({}, NEWEST));
  return (
    <Section
      title={texts.newest}
      action={
        <Button component={Link} to={paths.networkAudit()} variant="subtle" size="compact-sm">
          {texts.all}
        </Button>
      }
    >
      {events.isPending && <Skeleton height={240} />}
      {events.error !== null && <ProblemNotice error={events.error} onRetry={() => void events.refetch()} />}
      <History
        timeZone={browserTimeZone}
        entries={(events.data?.pages[0]?.items ?? []).map((event) => ({
          key: event.id,
          icon: undefined,
          by: event.by,
          did: `${shared.franchiseEvents[event.event] ?? event.event} · ${event.franchiseName}`,
          at: event.at,
          detail: event.reason,
        }))}
      />
    </Section>
  );
}

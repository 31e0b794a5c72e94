import { Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { franchiseHistoryQuery } from '@/api/franchises';
import type { Franchise } from '@/api/model';
import { Facts } from '@/components/detail/Facts';
import { formatCount } from '@/components/language';
import { browserTimeZone } from '@/components/session';
import { Moment } from '@/components/When';
import { LastActivity } from './LastActivity';
import { texts } from './texts';

export function FranchiseFacts({ franchise }: { franchise: Franchise }) {
  const { owner, people } = franchise;
  const gone = franchise.state === 'purged';
  // Long histories are not read through for this one fact.
  const history = useInfiniteQuery(franchiseHistoryQuery(franchise.id));
  const requested = history.data?.pages
    .flatMap(({ items }) => items)
    .find(({ event }) => event === 'requested');
  const t = texts.columns;
  return (
    <Facts
      facts={[
        { label: t.id, value: franchise.id },
        { label: t.blueprint, value: texts.blueprints[franchise.blueprint] ?? franchise.blueprint },
        { label: t.currency, value: franchise.currency },
        { label: t.database, value: gone ? undefined : franchise.database },
        {
          label: texts.detail.owner,
          value: owner && (
            <>
              {ownerName(owner)}
              <br />
              <a href={`mailto:${owner.email}`}>{owner.email}</a>
            </>
          ),
        },
        { label: t.people, value: gone || people === undefined ? undefined : formatCount(people) },
        { label: t.lastActivity, value: gone ? undefined : <LastActivity at={franchise.lastActivityAt} /> },
        {
          label: t.createdAt,
          value: <Moment at={franchise.createdAt} timeZone={browserTimeZone} />,
        },
        {
          label: texts.detail.requestedBy,
          value: history.isPending ? <Skeleton height={18} width="60%" /> : requested?.by,
        },
        {
          label: texts.detail.updatedAt,
          value: <Moment at={franchise.updatedAt} timeZone={browserTimeZone} />,
        },
        { label: texts.detail.schemaState, value: gone ? texts.schemaStates.purged : dataInWords(franchise) },
      ]}
    />
  );
}

function dataInWords({ schemaState, schemaVersion }: Franchise): string {
  const state = texts.schemaStates[schemaState] ?? schemaState;
  return schemaVersion === undefined ? state : texts.versionOfData(state, schemaVersion);
}

export function ownerName({ firstName, lastName }: NonNullable<Franchise['owner']>): string {
  return `${firstName} ${lastName}`;
}

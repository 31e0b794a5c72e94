import type { Location } from '@/api/model';
import type { Column } from '@/components/list/columns';
import type { Card } from '@/components/list/RecordCards';
import { Moment } from '@/components/When';
import { LocationState } from './LocationState';
import { ratesInWords } from './location-values';
import { texts } from './texts';

const t = texts.columns;

export function locationColumns(timeZone: string): Column<Location>[] {
  return [
    { id: 'name', header: t.name, width: 24, always: true, sort: 'name', cell: ({ name }) => name },
    { id: 'state', header: t.state, width: 22, cell: (location) => <LocationState location={location} /> },
    { id: 'city', header: t.city, width: 16, cell: ({ address }) => address?.city },
    { id: 'timeZone', header: t.timeZone, width: 20, cell: (location) => zoneName(location) },
    { id: 'rates', header: t.rates, width: 20, cell: ({ taxRates }) => ratesInWords(taxRates) },
    {
      id: 'createdAt',
      header: t.createdAt,
      width: 14,
      sort: 'createdAt',
      descendingFirst: true,
      cell: ({ createdAt }) => <Moment at={createdAt} timeZone={timeZone} />,
    },
  ];
}

export function locationCard(location: Location): Card {
  return {
    title: location.name,
    detail: [location.address?.city, zoneName(location)].filter(Boolean).join(' · '),
    badge: <LocationState location={location} />,
  };
}

function zoneName({ timeZone }: Location): string {
  return timeZone.replaceAll('_', ' ');
}

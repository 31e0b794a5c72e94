import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import type { Api, Customer, Franchise, LineInput, Location, Member, Order, Product } from './api';
import { Network, uniqueFranchise, untilMember } from './network';
import { franchises, type Person, people } from './people';
import { Records, unique } from './records';

/** Records that look like a shop's, for the screens that are looked at. */
export interface Showcase {
  customer: Customer;
  product: Product;
  draft: Order;
  emptyDraft: Order;
  confirmed: Order;
  cancelled: Order;
  /** Invited, and not there yet. */
  person: Member;
  location: Location;
}

const day = new Date().toISOString().slice(0, 10);

export async function showcaseOf(api: Api): Promise<Showcase> {
  const records = new Records(api, franchises.boulder);
  const customer = await records.customer('Mile High Little League', {
    contactName: 'Dana Reyes',
    contactTitle: 'Treasurer',
    email: 'dana@league.test',
    phone: '(303) 555-0134',
    address: {
      street: '1600 Blake Street',
      city: 'Denver',
      region: 'CO',
      postalCode: '80202',
      country: 'USA',
    },
    notes: 'Prefers walnut plaques. Delivery to the club house, never before noon.',
  });
  const product = await records.product('49.00', 'Walnut plaque 8 x 10', {
    category: 'Plaques',
    description: 'Solid walnut, brass plate',
  });
  const trophy = await records.product('18.75', 'Column trophy, 12 inch', { category: 'Trophies' });
  const ribbon = await records.product('0.8450', 'Satin ribbon, printed', { category: 'Ribbons' });
  const lines: LineInput[] = [
    { productId: product.id, quantity: 12, discountPercent: '10' },
    { productId: trophy.id, quantity: 36 },
    { productId: ribbon.id, quantity: 250, discountPercent: '2.5' },
  ];
  const more = { requiredOn: day, notes: 'Engrave the date of the final.' };
  return {
    customer,
    product,
    draft: (await records.draft(customer, lines, more)).value,
    emptyDraft: (await records.draft(customer, [])).value,
    confirmed: (await records.confirmed(customer, lines, more)).value,
    cancelled: (await records.cancelled(customer, lines, 'The event was called off.')).value,
    person: await invited(api),
    location: await opened(api),
  };
}

async function opened(api: Api): Promise<Location> {
  const input = {
    name: unique('Pearl Street Annex'),
    timeZone: 'America/Denver',
    address: { street: '2049 Broadway', city: 'Boulder', region: 'CO', postalCode: '80302', country: 'USA' },
    phone: '(303) 555-0177',
    taxNumber: 'CO-4471920',
    taxRates: [
      { taxClass: 'reduced', percent: '2.9' },
      { taxClass: 'standard', percent: '9.045' },
    ],
  };
  return (await api.post<Location>(`/franchises/${franchises.boulder.id}/locations`, input)).value;
}

async function invited(api: Api): Promise<Member> {
  const people = `/franchises/${franchises.boulder.id}/people`;
  const input = {
    firstName: 'Ines',
    lastName: 'Varga',
    email: `ines.${randomUUID().slice(0, 8)}@crown-boulder.test`,
    roles: ['estimator', 'production'],
  };
  const { id } = (await api.post<Member>(people, input)).value;
  const read = async () => (await api.get<Member>(`${people}/${id}`)).value;
  await expect.poll(async () => (await read()).state).toBe('invited');
  return read();
}

/** Franchises in their states, for the screens of HQ. */
export interface NetworkShowcase {
  requested: Franchise;
  active: Franchise;
  /** Its owner is the estimator of Austin. */
  suspended: Franchise;
  /** Its data is exported; its owner is the estimator of Austin. */
  leaving: Franchise;
  archived: Franchise;
  /** HQ looks into it; its owner is the estimator of Austin. */
  visited: Franchise;
}

export async function networkShowcaseOf(apiOf: (person: Person) => Api): Promise<NetworkShowcase> {
  const network = new Network(apiOf(people.hq));
  const reason = 'The royalties of two months are outstanding.';
  const suspended = await network.suspended(reason, uniqueFranchise('Zenith Reno'), people.estimator);
  await untilMember(apiOf(people.estimator), suspended);
  const visited = await network.active(uniqueFranchise('Zenith Ouray'), people.estimator);
  await untilMember(apiOf(people.estimator), visited);
  await new Records(apiOf(people.estimator), visited).customer('Ouray Ice Festival');
  await network.lookInto(visited.id, 'The total of order 1004 is in question.');
  const leaving = await network.exported(
    'Its owner retires.',
    uniqueFranchise('Zenith Salida'),
    people.estimator,
  );
  await untilMember(apiOf(people.estimator), leaving);
  return {
    leaving,
    archived: await network.archived('It has moved to another brand.', uniqueFranchise('Zenith Leadville')),
    visited,
    requested: await network.requested(),
    active: await network.active(uniqueFranchise('Zenith Vail')),
    suspended,
  };
}

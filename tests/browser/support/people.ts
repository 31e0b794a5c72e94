export interface Person {
  login: string;
  name: string;
}

export const PASSWORD = 'demo';

/** The demo's people, see the contract's table of sign-ins. */
export const people = {
  hq: { login: 'hq@candlefish.test', name: 'Helen Quist' },
  denverOwner: { login: 'owner@crown-denver.test', name: 'Dana Okafor' },
  boulderOwner: { login: 'owner@crown-boulder.test', name: 'Ben Castellano' },
  austinOwner: { login: 'owner@paintbox-austin.test', name: 'Rosa Delgado' },
  production: { login: 'production@crown-denver.test', name: 'Pete Lindqvist' },
  estimator: { login: 'estimator@paintbox-austin.test', name: 'Ezra Whitfield' },
  customer: { login: 'customer@crown-denver.test', name: 'Carol Nakamura' },
  floater: { login: 'floater@crown.test', name: 'Frankie Moreau' },
} as const satisfies Record<string, Person>;

export const franchises = {
  denver: { id: 'crown-denver', name: 'Crown Denver' },
  boulder: { id: 'crown-boulder', name: 'Crown Boulder' },
  austin: { id: 'paintbox-austin', name: 'Paintbox Austin' },
} as const;

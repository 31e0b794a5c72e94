const of = (franchiseId: string) => `/f/${encodeURIComponent(franchiseId)}`;

/** The addresses of the portal's pages; modules link to each other only through these. */
export const paths = {
  home: (franchise: string) => of(franchise),
  orders: (franchise: string) => `${of(franchise)}/orders`,
  order: (franchise: string, id: string) => `${of(franchise)}/orders/${id}`,
  editOrder: (franchise: string, id: string) => `${of(franchise)}/orders/${id}/edit`,
  newOrder: (franchise: string, from: { customer?: string } = {}) => {
    const query = new URLSearchParams(from).toString();
    return `${of(franchise)}/orders/new${query === '' ? '' : `?${query}`}`;
  },
  customers: (franchise: string) => `${of(franchise)}/customers`,
  customer: (franchise: string, id: string) => `${of(franchise)}/customers/${id}`,
  editCustomer: (franchise: string, id: string) => `${of(franchise)}/customers/${id}/edit`,
  newCustomer: (franchise: string) => `${of(franchise)}/customers/new`,
  catalog: (franchise: string) => `${of(franchise)}/catalog`,
  product: (franchise: string, id: string) => `${of(franchise)}/catalog/${id}`,
  editProduct: (franchise: string, id: string) => `${of(franchise)}/catalog/${id}/edit`,
  newProduct: (franchise: string) => `${of(franchise)}/catalog/new`,
  imports: (franchise: string) => `${of(franchise)}/imports`,
  importJob: (franchise: string, id: string) => `${of(franchise)}/imports/${id}`,
  newImport: (franchise: string) => `${of(franchise)}/imports/new`,
  people: (franchise: string) => `${of(franchise)}/settings/people`,
  person: (franchise: string, id: string) => `${of(franchise)}/settings/people/${id}`,
  invitePerson: (franchise: string) => `${of(franchise)}/settings/people/invite`,
  locations: (franchise: string) => `${of(franchise)}/settings/locations`,
  location: (franchise: string, id: string) => `${of(franchise)}/settings/locations/${id}`,
  editLocation: (franchise: string, id: string) => `${of(franchise)}/settings/locations/${id}/edit`,
  newLocation: (franchise: string) => `${of(franchise)}/settings/locations/new`,
  audit: (franchise: string) => `${of(franchise)}/audit`,
  network: () => '/hq/network',
  networkAudit: (filter: { franchise?: string } = {}) => {
    const query = new URLSearchParams(filter).toString();
    return `/hq/audit${query === '' ? '' : `?${query}`}`;
  },
  franchises: () => '/hq/franchises',
  franchise: (id: string) => `/hq/franchises/${encodeURIComponent(id)}`,
  editFranchise: (id: string) => `/hq/franchises/${encodeURIComponent(id)}/edit`,
  restoreFranchise: (id: string) => `/hq/franchises/${encodeURIComponent(id)}/restore`,
  migrations: (filter: { state?: string } = {}) => {
    const query = new URLSearchParams(filter).toString();
    return `/hq/migrations${query === '' ? '' : `?${query}`}`;
  },
  // A franchise may be called "new", but never "-".
  newFranchise: () => '/hq/franchises/-/new',
};

import type { components, operations } from './generated/schema';

type Schemas = components['schemas'];

export type Money = Schemas['Money'];
export type Problem = Schemas['Problem'];
export type AllowedTransition = Schemas['AllowedTransition'];
export type Me = Schemas['Me'];
export type Membership = Schemas['Membership'];
export type OpenSupportAccess = Schemas['OpenSupportAccess'];
export type SupportAccess = Schemas['SupportAccess'];
export type SupportAccessInput = Schemas['SupportAccessInput'];
export type AuditEntry = Schemas['AuditEntry'];
export type Network = Schemas['Network'];
export type NetworkConcern = Schemas['NetworkConcern'];
export type NetworkEvent = Schemas['NetworkEvent'];
export type FranchiseSummary = Schemas['FranchiseSummary'];
export type Franchise = Schemas['Franchise'];
export type FranchiseInput = Schemas['FranchiseInput'];
export type RestoreInput = Schemas['RestoreInput'];
export type FranchiseEvent = Schemas['FranchiseEvent'];
export type FranchiseExport = Schemas['FranchiseExport'];
export type Database = Schemas['Database'];
export type Move = Schemas['Move'];
export type Provisioning = Schemas['Provisioning'];
export type ProvisioningStep = Schemas['ProvisioningStep'];
export type Migration = Schemas['Migration'];
export type MigrationCounts = Schemas['MigrationCounts'];
export type Location = Schemas['Location'];
export type LocationInput = Schemas['LocationInput'];
export type Address = Schemas['Address'];
export type Customer = Schemas['Customer'];
export type CustomerInput = Schemas['CustomerInput'];
export type Person = Schemas['Person'];
export type PersonInput = Schemas['PersonInput'];
export type PersonEvent = Schemas['PersonEvent'];
export type Product = Schemas['Product'];
export type ProductInput = Schemas['ProductInput'];
export type Order = Schemas['Order'];
export type OrderSummary = Schemas['OrderSummary'];
export type OrderInput = Schemas['OrderInput'];
export type OrderLine = Schemas['OrderLine'];
export type OrderLineInput = Schemas['OrderLineInput'];
export type OrderPreview = Schemas['OrderPreview'];
export type OrderTotals = Schemas['OrderTotals'];
export type OrderEvent = Schemas['OrderEvent'];
export type OrderFigures = Schemas['OrderFigures'];
export type MonthFigure = Schemas['MonthFigure'];
export type Import = Schemas['Import'];
export type ImportFile = Schemas['ImportFile'];
export type ImportMapping = Schemas['ImportMapping'];

type Query<Operation extends keyof operations> = NonNullable<operations[Operation]['parameters']['query']>;
type Filter<Operation extends keyof operations> = Omit<Query<Operation>, 'limit' | 'cursor'>;

export type CustomersFilter = Filter<'listCustomers'>;
export type LocationsFilter = Filter<'listLocations'>;
export type ProductsFilter = Filter<'listProducts'>;
export type OrdersFilter = Filter<'listOrders'>;
export type FranchisesFilter = Filter<'listFranchises'>;
export type MigrationsFilter = Filter<'listMigrations'>;
export type PeopleFilter = Filter<'listPeople'>;
export type NetworkAuditFilter = Filter<'listNetworkAudit'>;
export type AuditFilter = Filter<'listAudit'>;
export type FiguresFilter = Query<'getOrderFigures'>;

/** A JSON merge patch: what is absent stays, null clears. */
export type Patch<T> = { [Field in keyof T]?: T[Field] | null };

/** A resource with the tag that a change of it has to name. */
export interface Versioned<T> {
  value: T;
  etag: string;
}

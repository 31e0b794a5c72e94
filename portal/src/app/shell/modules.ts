import {
  type Icon,
  IconBook2,
  IconHistory,
  IconHome,
  IconMapPin,
  IconReceipt,
  IconTableImport,
  IconUserCog,
  IconUsers,
} from '@tabler/icons-react';
import { paths } from '@/components/paths';
import { texts } from '../texts';

export interface Module {
  label: string;
  icon: Icon;
  permission: string;
  to: (franchiseId: string) => string;
  /** Whether only the very address, and not what lies below it, belongs to the entry. */
  exact?: boolean;
}

/** The pages of a franchise in the navigation and the command palette. */
export const modules: Module[] = [
  {
    label: texts.nav.home,
    icon: IconHome,
    permission: 'orders:read',
    to: paths.home,
    exact: true,
  },
  {
    label: texts.nav.orders,
    icon: IconReceipt,
    permission: 'orders:read',
    to: paths.orders,
  },
  {
    label: texts.nav.customers,
    icon: IconUsers,
    permission: 'customers:read',
    to: paths.customers,
  },
  {
    label: texts.nav.catalog,
    icon: IconBook2,
    permission: 'catalog:read',
    to: paths.catalog,
  },
  {
    label: texts.nav.imports,
    icon: IconTableImport,
    permission: 'imports:read',
    to: paths.imports,
  },
  {
    label: texts.nav.people,
    icon: IconUserCog,
    permission: 'people:read',
    to: paths.people,
  },
  {
    label: texts.nav.locations,
    icon: IconMapPin,
    permission: 'locations:read',
    to: paths.locations,
  },
  {
    label: texts.nav.audit,
    icon: IconHistory,
    permission: 'audit:read',
    to: paths.audit,
  },
];

import type { ComponentType } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import type { Identity } from '@/api/identity';
import { preloadDialogs } from '@/components/dialog/Dialog';
import { preload } from '@/components/preload';
import { FranchisePages } from './session/FranchisePages';
import { HqNeeds } from './session/HqNeeds';
import { Landing } from './session/Landing';
import { Needs } from './session/Needs';
import { NotFoundPage } from './session/NotFoundPage';
import { RouteProblem } from './session/RouteProblem';
import { SignedIn } from './session/SignedIn';
import { Splash } from './session/Splash';
import { texts } from './texts';

const pageScripts: (() => Promise<unknown>)[] = [];

function preloadPages(): void {
  preload(...pageScripts);
  preloadDialogs();
}

/** A page whose script is loaded when it is first visited. */
function page(path: string, load: () => Promise<ComponentType>): RouteObject {
  pageScripts.push(load);
  return { path, lazy: async () => ({ Component: await load() }) };
}

function needs(permission: string, children: RouteObject[]): RouteObject {
  return { element: <Needs permission={permission} />, children };
}

const ordersPages = [
  page('', () => import('@/features/home/HomePage').then((module) => module.HomePage)),
  page('orders', () => import('@/features/orders/OrdersPage').then((module) => module.OrdersPage)),
  page('orders/:orderId', () => import('@/features/orders/OrderPage').then((module) => module.OrderPage)),
  needs('orders:write', [
    page('orders/new', () => import('@/features/orders/NewOrderPage').then((module) => module.NewOrderPage)),
    page('orders/:orderId/edit', () =>
      import('@/features/orders/EditOrderPage').then((module) => module.EditOrderPage),
    ),
  ]),
];

const customersPages = [
  page('customers', () =>
    import('@/features/customers/CustomersPage').then((module) => module.CustomersPage),
  ),
  page('customers/:customerId', () =>
    import('@/features/customers/CustomerPage').then((module) => module.CustomerPage),
  ),
  needs('customers:write', [
    page('customers/new', () =>
      import('@/features/customers/NewCustomerPage').then((module) => module.NewCustomerPage),
    ),
    page('customers/:customerId/edit', () =>
      import('@/features/customers/EditCustomerPage').then((module) => module.EditCustomerPage),
    ),
  ]),
];

const catalogPages = [
  page('catalog', () => import('@/features/catalog/CatalogPage').then((module) => module.CatalogPage)),
  page('catalog/:productId', () =>
    import('@/features/catalog/ProductPage').then((module) => module.ProductPage),
  ),
  needs('catalog:write', [
    page('catalog/new', () =>
      import('@/features/catalog/NewProductPage').then((module) => module.NewProductPage),
    ),
    page('catalog/:productId/edit', () =>
      import('@/features/catalog/EditProductPage').then((module) => module.EditProductPage),
    ),
  ]),
];

const importsPages = [
  page('imports', () => import('@/features/imports/ImportsPage').then((module) => module.ImportsPage)),
  page('imports/:importId', () =>
    import('@/features/imports/ImportPage').then((module) => module.ImportPage),
  ),
  needs('imports:write', [
    page('imports/new', () =>
      import('@/features/imports/NewImportPage').then((module) => module.NewImportPage),
    ),
  ]),
];

const peoplePages = [
  page('settings/people', () => import('@/features/people/PeoplePage').then((module) => module.PeoplePage)),
  page('settings/people/:personId', () =>
    import('@/features/people/PersonPage').then((module) => module.PersonPage),
  ),
  needs('people:write', [
    page('settings/people/invite', () =>
      import('@/features/people/InvitePage').then((module) => module.InvitePage),
    ),
  ]),
];

const locationsPages = [
  page('settings/locations', () =>
    import('@/features/locations/LocationsPage').then((module) => module.LocationsPage),
  ),
  page('settings/locations/:locationId', () =>
    import('@/features/locations/LocationPage').then((module) => module.LocationPage),
  ),
  needs('locations:write', [
    page('settings/locations/new', () =>
      import('@/features/locations/NewLocationPage').then((module) => module.NewLocationPage),
    ),
    page('settings/locations/:locationId/edit', () =>
      import('@/features/locations/EditLocationPage').then((module) => module.EditLocationPage),
    ),
  ]),
];

const auditPages = [
  page('audit', () => import('@/features/audit/AuditPage').then((module) => module.AuditPage)),
];

const hqPages = [
  page('network', () => import('@/features/network/NetworkPage').then((module) => module.NetworkPage)),
  page('audit', () =>
    import('@/features/network/NetworkAuditPage').then((module) => module.NetworkAuditPage),
  ),
  page('franchises', () =>
    import('@/features/franchises/FranchisesPage').then((module) => module.FranchisesPage),
  ),
  page('franchises/:franchiseId', () =>
    import('@/features/franchises/FranchisePage').then((module) => module.FranchisePage),
  ),
  page('migrations', () =>
    import('@/features/franchises/MigrationsPage').then((module) => module.MigrationsPage),
  ),
  {
    element: <HqNeeds permission="franchises:write" />,
    children: [
      page('franchises/-/new', () =>
        import('@/features/franchises/NewFranchisePage').then((module) => module.NewFranchisePage),
      ),
      page('franchises/:franchiseId/edit', () =>
        import('@/features/franchises/EditFranchisePage').then((module) => module.EditFranchisePage),
      ),
      page('franchises/:franchiseId/restore', () =>
        import('@/features/franchises/RestoreFranchisePage').then((module) => module.RestoreFranchisePage),
      ),
    ],
  },
];

export function createPortalRouter(identity: Identity) {
  return createBrowserRouter([
    {
      element: <SignedIn identity={identity} onSettled={preloadPages} />,
      errorElement: <RouteProblem />,
      hydrateFallbackElement: <Splash says={texts.session.starting} />,
      children: [
        {
          errorElement: <RouteProblem />,
          children: [
            { index: true, element: <Landing /> },
            { path: 'hq', element: <HqNeeds permission="franchises:read" />, children: hqPages },
            {
              path: 'f/:franchiseId',
              element: <FranchisePages />,
              children: [
                needs('orders:read', ordersPages),
                needs('customers:read', customersPages),
                needs('catalog:read', catalogPages),
                needs('imports:read', importsPages),
                needs('people:read', peoplePages),
                needs('locations:read', locationsPages),
                needs('audit:read', auditPages),
              ],
            },
            { path: '*', element: <NotFoundPage /> },
          ],
        },
      ],
    },
  ]);
}

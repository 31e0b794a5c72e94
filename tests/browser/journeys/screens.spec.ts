import type { Page } from '@playwright/test';
import { field, picker } from '../pages/form';
import {
  askToOffboard,
  askToSuspend,
  closeFranchise,
  fillFranchise,
  openRestore,
  requestButton,
  showFailedMigrations,
  showOutdatedExport,
  showSetup,
  steps,
} from '../pages/franchises';
import { chooseFiles } from '../pages/imports';
import { askToCancel, confirmButton } from '../pages/orders';
import { expectPage } from '../pages/shell';
import { personMenu } from '../pages/sign-in';
import { type Person, people } from '../support/people';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  expectReadableColours,
  expectSteadyLayout,
  expectTouchTargets,
  settle,
  watchLayout,
} from '../support/screen';
import { type NetworkShowcase, networkShowcaseOf, type Showcase, showcaseOf } from '../support/showcase';
import { test as base, expect } from '../support/test';
import type { Watch } from '../support/watch';

interface Shown extends Showcase {
  network: NetworkShowcase;
}

const test = base.extend<object, { showcase: Shown }>({
  showcase: [
    async ({ apiOf }, use) =>
      use({
        ...(await showcaseOf(apiOf(people.boulderOwner))),
        network: await networkShowcaseOf(apiOf),
      }),
    { scope: 'worker', timeout: 120_000 },
  ],
});

interface Screen {
  name: string;
  at: (showcase: Shown) => string;
  /** What to do there before it is looked at. */
  act?: (page: Page, watch: Watch) => Promise<void>;
  /** Only where it exists. */
  on?: 'phone';
  person?: Person;
}

const boulder = (path: string) => () => `/f/crown-boulder${path}`;
const hq = (path: string) => () => `/hq/franchises${path}`;

const screens: Screen[] = [
  { name: 'home', at: boulder('') },
  { name: 'orders', at: boulder('/orders') },
  { name: 'orders-nothing-found', at: boulder('/orders?q=no+such+order') },
  { name: 'order-draft', at: ({ draft }) => `/f/crown-boulder/orders/${draft.id}` },
  { name: 'order-blocked', at: ({ emptyDraft }) => `/f/crown-boulder/orders/${emptyDraft.id}` },
  { name: 'order-confirmed', at: ({ confirmed }) => `/f/crown-boulder/orders/${confirmed.id}` },
  { name: 'order-cancelled', at: ({ cancelled }) => `/f/crown-boulder/orders/${cancelled.id}` },
  { name: 'order-new', at: boulder('/orders/new') },
  { name: 'order-edit', at: ({ draft }) => `/f/crown-boulder/orders/${draft.id}/edit` },
  {
    name: 'order-confirm',
    at: ({ draft }) => `/f/crown-boulder/orders/${draft.id}`,
    act: (page) => confirmButton(page).click(),
  },
  {
    name: 'order-cancel',
    at: ({ confirmed }) => `/f/crown-boulder/orders/${confirmed.id}`,
    act: async (page) => {
      const question = await askToCancel(page);
      await question.getByRole('button', { name: 'Cancel order' }).click();
    },
  },
  { name: 'customers', at: boulder('/customers') },
  { name: 'customer', at: ({ customer }) => `/f/crown-boulder/customers/${customer.id}` },
  {
    name: 'customer-new',
    at: boulder('/customers/new'),
    act: (page) => page.getByRole('button', { name: 'Save customer' }).click(),
  },
  { name: 'catalog', at: boulder('/catalog') },
  { name: 'product', at: ({ product }) => `/f/crown-boulder/catalog/${product.id}` },
  { name: 'product-edit', at: ({ product }) => `/f/crown-boulder/catalog/${product.id}/edit` },
  { name: 'imports', at: boulder('/imports') },
  { name: 'import-new', at: boulder('/imports/new'), act: chooseBrokenFile },
  {
    name: 'import-refused',
    at: boulder('/imports/new'),
    act: async (page) => {
      await chooseBrokenFile(page);
      await page.getByRole('button', { name: 'Check first' }).click();
      await expect(page.getByText('Some rows need a correction.')).toBeVisible();
    },
  },
  { name: 'people', at: boulder('/settings/people') },
  { name: 'people-nothing-found', at: boulder('/settings/people?q=no+such+person') },
  { name: 'member', at: ({ person }) => `/f/crown-boulder/settings/people/${person.id}` },
  {
    name: 'member-remove',
    at: ({ person }) => `/f/crown-boulder/settings/people/${person.id}`,
    act: async (page) => {
      await page.getByRole('button', { name: 'More actions' }).click();
      await page.getByRole('menuitem', { name: 'Withdraw the invitation' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'member-invite',
    at: boulder('/settings/people/invite'),
    act: (page) => page.getByRole('button', { name: 'Invite', exact: true }).click(),
  },
  { name: 'locations', at: boulder('/settings/locations') },
  { name: 'location', at: ({ location }) => `/f/crown-boulder/settings/locations/${location.id}` },
  {
    name: 'location-edit',
    at: ({ location }) => `/f/crown-boulder/settings/locations/${location.id}/edit`,
    act: async (page) => {
      await page.getByRole('button', { name: 'Add rate' }).click();
      await field(page, 'Rate in % of rate 3').fill('a lot');
      await page.getByRole('button', { name: 'Save location' }).click();
    },
  },
  { name: 'not-found', at: boulder('/nowhere') },
  {
    name: 'commands',
    at: boulder('/orders'),
    act: async (page) => {
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('combobox')).toBeFocused();
      await page.keyboard.type('walnut');
      await expect(page.getByRole('option').first()).toContainText(/walnut/i);
    },
  },
  {
    name: 'navigation',
    at: boulder('/orders'),
    on: 'phone',
    act: (page) => page.getByRole('button', { name: 'Open the navigation' }).click(),
  },
  {
    name: 'person',
    at: boulder('/customers'),
    act: (page) => personMenu(page, people.boulderOwner).click(),
  },
  { name: 'network', at: () => '/hq/network', person: people.hq },
  { name: 'network-audit', at: () => '/hq/audit', person: people.hq },
  { name: 'franchises', at: hq(''), person: people.hq },
  { name: 'franchises-by-activity', at: hq('?sort=-lastActivityAt'), person: people.hq },
  { name: 'franchises-suspended', at: hq('?state=suspended'), person: people.hq },
  { name: 'franchises-empty', at: hq('?state=provisioning_failed'), person: people.hq },
  { name: 'franchises-nothing-found', at: hq('?q=no+such+franchise'), person: people.hq },
  { name: 'franchise', at: hq('/crown-denver'), person: people.hq },
  {
    name: 'franchise-new',
    at: hq('/-/new'),
    person: people.hq,
    act: async (page) => {
      await page.getByRole('button', { name: 'Add location' }).click();
      await requestButton(page).click();
    },
  },
  {
    name: 'franchise-id-taken',
    at: hq('/-/new'),
    person: people.hq,
    act: async (page, watch) => {
      watch.expectRefusal(409, 'POST', /\/franchises$/);
      await field(page, 'Name').fill('Crown Denver');
      await fillFranchise(page, { owner: 'ada@crown-denver.test' });
      await requestButton(page).click();
      await expect(field(page, 'Id')).toHaveAttribute('aria-invalid', 'true');
    },
  },
  {
    name: 'franchise-time-zone',
    at: hq('/-/new'),
    person: people.hq,
    act: async (page) => {
      await picker(page, /^Time zone/).click();
      await page.keyboard.type('mexico');
      await expect(page.getByRole('option', { name: 'America/Mexico City' })).toBeVisible();
    },
  },
  {
    name: 'franchise-requested',
    at: ({ network }) => `/hq/franchises/${network.requested.id}`,
    person: people.hq,
  },
  {
    name: 'franchise-edit',
    at: ({ network }) => `/hq/franchises/${network.requested.id}/edit`,
    person: people.hq,
  },
  {
    name: 'franchise-set-up',
    at: ({ network }) => `/hq/franchises/${network.active.id}`,
    person: people.hq,
    act: async (page) => {
      await page.getByText(/^Everything was set up in/).click();
      await expect(steps(page).first()).toBeVisible();
    },
  },
  {
    name: 'franchise-being-set-up',
    at: ({ network }) => `/hq/franchises/${network.requested.id}`,
    person: people.hq,
    act: (page) => showSetup(page, 'running'),
  },
  {
    name: 'franchise-setup-failed',
    at: ({ network }) => `/hq/franchises/${network.requested.id}`,
    person: people.hq,
    act: (page) => showSetup(page, 'failed'),
  },
  {
    name: 'franchise-suspend',
    at: ({ network }) => `/hq/franchises/${network.active.id}`,
    person: people.hq,
    act: async (page) => {
      const question = await askToSuspend(page, /Suspend Zenith Vail/);
      await question.getByRole('button', { name: 'Suspend franchise' }).click();
    },
  },
  {
    name: 'franchise-suspended',
    at: ({ network }) => `/hq/franchises/${network.suspended.id}`,
    person: people.hq,
  },
  { name: 'migrations', at: () => '/hq/migrations', person: people.hq },
  {
    name: 'migrations-failed',
    at: () => '/hq/migrations?state=migration_failed',
    person: people.hq,
    act: (page) => showFailedMigrations(page),
  },
  { name: 'migrations-none-behind', at: () => '/hq/migrations?state=behind', person: people.hq },
  {
    name: 'franchise-migration-failed',
    at: () => '/hq/franchises/crown-boulder',
    person: people.hq,
    act: (page) => showFailedMigrations(page),
  },
  {
    name: 'franchise-offboard',
    at: ({ network }) => `/hq/franchises/${network.active.id}`,
    person: people.hq,
    act: async (page) => {
      const question = await askToOffboard(page, /Have Zenith Vail/);
      await question.getByRole('button', { name: 'Offboard franchise' }).click();
    },
  },
  {
    name: 'franchise-leaving',
    at: ({ network }) => `/hq/franchises/${network.leaving.id}`,
    person: people.hq,
    act: async (page) => {
      await page.getByText('Rows and checksums by table').click();
      await expect(page.getByRole('cell', { name: 'order_lines' })).toBeVisible();
    },
  },
  {
    name: 'franchise-archive',
    at: ({ network }) => `/hq/franchises/${network.leaving.id}`,
    person: people.hq,
    act: async (page) => {
      await page.getByRole('button', { name: 'Archive franchise' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'franchise-archived',
    at: ({ network }) => `/hq/franchises/${network.archived.id}`,
    person: people.hq,
  },
  {
    name: 'franchise-restore',
    at: ({ network }) => `/hq/franchises/${network.archived.id}`,
    person: people.hq,
    act: (page) => openRestore(page),
  },
  {
    name: 'franchise-restore-id-taken',
    at: ({ network }) => `/hq/franchises/${network.archived.id}/restore`,
    person: people.hq,
    act: async (page, watch) => {
      watch.expectRefusal(409, 'POST', /\/restore$/);
      await field(page, 'Id').fill('crown-denver');
      await requestButton(page).click();
      await expect(field(page, 'Id')).toHaveAttribute('aria-invalid', 'true');
    },
  },
  {
    name: 'franchise-restore-outdated',
    at: ({ network }) => `/hq/franchises/${network.archived.id}/restore`,
    person: people.hq,
    act: async (page) => {
      await showOutdatedExport(page, '*');
      await page.reload();
      await expect(page.getByRole('alert')).toBeVisible();
    },
  },
  {
    name: 'leaving-customers',
    at: ({ network }) => `/f/${network.leaving.id}/customers`,
    person: people.estimator,
  },
  {
    name: 'support-question',
    at: ({ network }) => `/hq/franchises/${network.active.id}`,
    person: people.hq,
    act: async (page) => {
      await page.getByRole('button', { name: 'Open for support' }).click();
      const question = page.getByRole('dialog');
      await question.getByRole('button', { name: 'Open for support' }).click();
      await expect(question.getByText('Please fill this in.')).toBeVisible();
    },
  },
  {
    name: 'franchise-visited',
    at: ({ network }) => `/hq/franchises/${network.visited.id}`,
    person: people.hq,
  },
  {
    name: 'support-visit',
    at: ({ network }) => `/f/${network.visited.id}/customers`,
    person: people.hq,
  },
  {
    name: 'support-visitors',
    at: ({ network }) => `/f/${network.visited.id}/customers`,
    person: people.estimator,
  },
  {
    name: 'audit',
    at: ({ network }) => `/f/${network.visited.id}/audit`,
    person: people.estimator,
    act: async (page) => {
      await page.getByRole('button', { name: 'Verify' }).click();
      await expect(page.getByText('Nothing was tampered with')).toBeVisible();
    },
  },
  {
    name: 'suspended-home',
    at: ({ network }) => `/f/${network.suspended.id}`,
    person: people.estimator,
  },
  {
    name: 'suspended-customers',
    at: ({ network }) => `/f/${network.suspended.id}/customers`,
    person: people.estimator,
  },
  {
    name: 'suspended-no-changes',
    at: ({ network }) => `/f/${network.suspended.id}/customers/new`,
    person: people.estimator,
  },
  { name: 'closed', at: boulder('/orders'), act: closeBoulder },
  { name: 'forbidden', at: () => '/f/crown-denver/orders', person: people.customer },
  { name: 'signed-out', at: () => '/signed-out' },
];

const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

for (const screen of screens) {
  test.describe(screen.name, () => {
    test.use({
      viewport: screen.on === 'phone' ? phone : desktop,
      person: screen.person ?? people.boulderOwner,
      contextOptions: { reducedMotion: 'reduce' },
    });

    test('is steady, fits, and has no finding of axe in light and dark', async ({
      page,
      showcase,
      watch,
    }) => {
      await watchLayout(page);
      await page.goto(screen.at(showcase));
      await settle(page);
      await expectSteadyLayout(page);
      await screen.act?.(page, watch);

      if (screen.on !== 'phone') {
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
        await take(page, `${screen.name}-desktop-light`);
        await page.emulateMedia({ colorScheme: 'dark' });
        await take(page, `${screen.name}-desktop-dark`);
        await expectReadableColours(page);
        await page.emulateMedia({ colorScheme: 'light' });
        await page.setViewportSize(phone);
        if (screen.act === undefined) {
          await page.reload();
          await settle(page);
          await expectSteadyLayout(page);
        }
      }
      await take(page, `${screen.name}-phone-light`);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await expectTouchTargets(page, 44);
      await page.emulateMedia({ colorScheme: 'dark' });
      await take(page, `${screen.name}-phone-dark`);
      if (screen.on === 'phone') await expectReadableColours(page);
    });
  });
}

async function take(page: Page, name: string): Promise<void> {
  await settle(page);
  await page.screenshot({ path: `test-results/screens/${name}.png` });
}

async function chooseBrokenFile(page: Page): Promise<void> {
  const lines = [
    'productID,productName,unitPrice',
    '1,Column, 12 inch,18.75',
    '2,Figure,about four',
    '3,Base,2.10',
  ];
  await chooseFiles(page, 'Choose products file', [{ name: 'products.csv', lines }]);
  await expect(page.getByRole('region', { name: 'Products from products.csv' })).toBeVisible();
}

async function closeBoulder(page: Page, watch: Watch): Promise<void> {
  await closeFranchise(page, watch, 'crown-boulder');
  await page.reload();
  await expectPage(page, 'Crown Boulder is closed for now');
}

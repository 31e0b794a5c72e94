import type { Page } from '@playwright/test';
import { field } from '../pages/form';
import { closeFranchise } from '../pages/franchises';
import { chooseFiles } from '../pages/imports';
import { askToCancel, confirmButton } from '../pages/orders';
import { expectPage } from '../pages/shell';
import { personMenu } from '../pages/sign-in';
import { people } from '../support/people';
import { expect } from '../support/test';
import type { Watch } from '../support/watch';
import type { Screen } from './screen';

const boulder = (path: string) => () => `/f/crown-boulder${path}`;

/** What the people of a franchise see. */
export const franchiseScreens: Screen[] = [
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
  {
    name: 'leaving-customers',
    at: ({ network }) => `/f/${network.leaving.id}/customers`,
    person: people.estimator,
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

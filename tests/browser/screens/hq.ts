import { field, picker } from '../pages/form';
import {
  askToOffboard,
  askToSuspend,
  fillFranchise,
  openRestore,
  requestButton,
  showFailedMigrations,
  showOutdatedExport,
  showSetup,
  steps,
} from '../pages/franchises';
import { people } from '../support/people';
import { expect } from '../support/test';
import type { Screen } from './screen';

const hq = (path: string) => () => `/hq/franchises${path}`;

/** What HQ sees. */
export const hqScreens: Screen[] = [
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
];

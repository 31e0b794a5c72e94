import { expect, type Locator, type Page } from '@playwright/test';
import type { Watch } from '../support/watch';
import { field } from './form';
import { expectPage } from './shell';

/** Fills what a new franchise needs beside its name, which is there already. */
export async function fillFranchise(page: Page, { owner }: { owner: string }): Promise<void> {
  await field(page, 'Name, location 1').fill('Main Street');
  await field(page, 'First name').fill('Ada');
  await field(page, 'Last name').fill('Winters');
  await field(page, 'E-mail').fill(owner);
}

export function requestButton(page: Page): Locator {
  return page.getByRole('button', { name: 'Request franchise' });
}

/** The state of the franchise whose page is shown, beside its name. */
export async function expectState(page: Page, state: string): Promise<void> {
  await expect(page.getByRole('main').locator('header')).toContainText(state);
}

/** The steps of the setup, each with its name, its state and how long it took. */
export function steps(page: Page): Locator {
  return page.getByRole('list', { name: 'Steps of the setup' }).getByRole('listitem');
}

export async function askToSuspend(page: Page, title: string | RegExp): Promise<Locator> {
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Suspend franchise' }).click();
  return page.getByRole('dialog', { name: title });
}

export async function askToOffboard(page: Page, title: string | RegExp): Promise<Locator> {
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Offboard franchise' }).click();
  return page.getByRole('dialog', { name: title });
}

/** Goes to where a franchise that left is brought back as another one. */
export async function openRestore(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Restore as a new franchise' }).click();
  await expectPage(page, 'Restore as a new franchise');
}

/** An update that has changed the tables since the export, as the API would tell it. */
export async function showOutdatedExport(page: Page, id: string): Promise<void> {
  await page.route(`**/api/v1/franchises/${id}/data-export`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ json: { ...(await response.json()), schemaVersion: '1' } });
  });
}

/** A moment that passes too quickly, or that nobody brings about on purpose: as the API would tell it. */
export async function showSetup(page: Page, status: 'running' | 'failed'): Promise<void> {
  const names = [
    'role',
    'schema',
    'migrations',
    'locations',
    'organization',
    'owner',
    'membership',
    'invitation',
  ];
  const at = (second: number) => `2026-11-20T17:00:0${second}.250Z`;
  const here = status === 'running' ? { state: 'running' } : { state: 'failed', finishedAt: at(6) };
  const error = { attempts: 3, detail: 'The identity provider did not answer.' };
  const all = names.map((name, index) => {
    if (index < 4)
      return { name, state: 'done', attempts: 1, startedAt: at(index), finishedAt: at(index + 1) };
    if (index > 4) return { name, state: 'waiting', attempts: 0 };
    return { name, attempts: 1, startedAt: at(4), ...here, ...(status === 'failed' && error) };
  });
  await page.route(/\/api\/v1\/franchises\/zenith-[0-9a-f]+\/provisioning$/, (route) =>
    route.fulfill({ json: { status, progress: { stepsDone: 4, stepsTotal: 8, percent: 50 }, steps: all } }),
  );
  await page.route(/\/api\/v1\/franchises\/zenith-[0-9a-f]+$/, async (route) => {
    const response = await route.fetch();
    const now =
      status === 'running'
        ? { state: 'provisioning', allowedTransitions: [] }
        : { state: 'provisioning_failed' };
    await route.fulfill({ response, json: { ...(await response.json()), ...now } });
  });
  await page.reload();
  await expectState(page, status === 'running' ? 'Being set up' : 'Setup failed');
  await expect(steps(page)).toHaveCount(8);
}

/** What every request gets while the update of a franchise's data has to be repeated; `openFranchise` ends it. */
export async function closeFranchise(page: Page, watch: Watch, id: string): Promise<void> {
  watch.expectRefusal(503, 'GET', new RegExp(`/franchises/${id}`));
  const problem = {
    title: 'Service Unavailable',
    status: 503,
    code: 'franchise_migration_failed',
    detail: 'An update of this franchise’s data did not succeed.',
    traceId: 'a1b2c3d4e5f60718',
  };
  await page.route(requestsOf(id), (route) =>
    route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify(problem) }),
  );
}

export async function openFranchise(page: Page, id: string): Promise<void> {
  await page.unroute(requestsOf(id));
}

const requestsOf = (id: string) => `**/api/v1/franchises/${id}**`;

/** Nobody breaks a franchise of the demo on purpose: two that failed, as the API would tell it. */
export async function showFailedMigrations(page: Page): Promise<void> {
  const failed = (franchiseId: string, franchiseName: string, reason: string) => ({
    franchiseId,
    franchiseName,
    state: 'migration_failed',
    version: '7',
    target: '8',
    reason,
    attempts: 2,
    retryUnderWay: false,
    startedAt: '2026-11-20T17:00:01.250Z',
    finishedAt: '2026-11-20T17:00:02.090Z',
    durationMillis: 840,
    allowedTransitions: [{ transition: 'retry', allowed: true, blockedBy: [] }],
  });
  const boulder = failed('crown-boulder', 'Crown Boulder', 'V8: relation "audit_log" already exists (42P07)');
  const austin = failed('paintbox-austin', 'Paintbox Austin', 'V8: division by zero (22012)');
  const counts = { current: 196, behind: 1, migrating: 0, failed: 2 };
  await page.route(/\/api\/v1\/migrations(\?.*)?$/, (route) =>
    route.fulfill({ json: { target: '8', counts, items: [boulder, austin] } }),
  );
  await page.route(/\/api\/v1\/franchises\/crown-boulder\/migration$/, (route) =>
    route.fulfill({ json: boulder }),
  );
  await page.route(/\/api\/v1\/franchises\/crown-boulder$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ json: { ...(await response.json()), schemaState: 'migration_failed' } });
  });
  await page.reload();
  await expect(page.getByText(boulder.reason).first()).toBeVisible();
}

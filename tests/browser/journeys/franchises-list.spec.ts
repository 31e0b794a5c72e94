import type { Page } from '@playwright/test';
import { facts } from '../pages/form';
import { expectState } from '../pages/franchises';
import { expectPage, rows, search } from '../pages/shell';
import { Network, uniqueFranchise, untilMember } from '../support/network';
import { people } from '../support/people';
import { Records } from '../support/records';
import { expect, test } from '../support/test';

test.use({ person: people.hq });

const FRANCHISES = '/hq/franchises';

test('views, words and order of the list live in the address', async ({ page, apiOf }) => {
  const network = new Network(apiOf(people.hq));
  const { id, name } = await network.requested();
  await page.goto(FRANCHISES);
  await search(page, 'Search name or id', id);
  await expect(rows(page, 'Franchises')).toHaveCount(1);
  await expect(rows(page, 'Franchises')).toContainText(['Requested']);

  await page.getByRole('tab', { name: 'Suspended' }).click();
  await expect(page.getByText('Nothing matches')).toBeVisible();
  await page.getByRole('tab', { name: 'Requested' }).click();
  await expect(page).toHaveURL(`${FRANCHISES}?q=${id}&state=requested`);
  await expect(rows(page, 'Franchises')).toHaveCount(1);

  await page.getByRole('button', { name: 'Clear' }).click();
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'Requested' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Requested' }).click();
  await expect(page).toHaveURL(`${FRANCHISES}?state=requested&sort=-createdAt`);
  await page.reload();
  await expect(page.getByRole('tab', { name: 'Requested' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('columnheader', { name: 'Requested' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await page.getByRole('link', { name }).click();
  await expectPage(page, name);
});

test('the list says who belongs to a franchise, when something was last changed and which version its data has', async ({
  page,
  apiOf,
}) => {
  const estimator = apiOf(people.estimator);
  const network = new Network(apiOf(people.hq));
  const franchise = await network.active(uniqueFranchise('Zenith Telluride'), people.estimator);
  await page.goto(`${FRANCHISES}?q=${franchise.id}`);
  const row = rows(page, 'Franchises');
  await expect(row).toContainText(['None yet']);
  await untilMember(estimator, franchise);
  await new Records(estimator, franchise).customer();

  await page.reload();
  const shown = row.getByRole('cell');
  await expect(shown.nth(await column(page, 'People'))).toHaveText('1');
  await expect(shown.nth(await column(page, 'Data version'))).toHaveText(/^\d+$/);
  const changed = shown.nth(await column(page, 'Last activity')).locator('time');
  await expect(changed).toHaveText(/^(Now|1 minute ago)$/);
  await expect(changed).toHaveAttribute('title', /\d{4}.*:\d\d:\d\d/);
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'People' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('columnheader', { name: 'People' })).toHaveCount(0);

  await row.getByRole('link').click();
  await expectPage(page, franchise.name);
  await expect(facts(page)).toContainText(/People1Last activity(Now|1 minute ago)/);
  await expect(facts(page)).toContainText(/DataUp to date, version \d+/);
});

test('the list is ordered by who was at work last, those where nobody ever was at its end', async ({
  page,
  apiOf,
}) => {
  const word = uniqueFranchise().id;
  const network = new Network(apiOf(people.hq));
  const busy = await network.active({ id: `${word}-b`, name: `Zenith Busy ${word}` }, people.estimator);
  await network.requested({ id: `${word}-a`, name: `Zenith Asleep ${word}` });
  await untilMember(apiOf(people.estimator), busy);
  await new Records(apiOf(people.estimator), busy).customer();
  await page.goto(`${FRANCHISES}?q=${word}`);
  await expect(rows(page, 'Franchises')).toContainText(['Asleep', 'Busy']);

  await page.getByRole('button', { name: 'Last activity' }).click();
  await expect(rows(page, 'Franchises')).toContainText(['Busy', 'Asleep']);
  await expect(page).toHaveURL(`${FRANCHISES}?q=${word}&sort=-lastActivityAt`);
  await page.getByRole('button', { name: 'Last activity' }).click();
  await expect(rows(page, 'Franchises')).toContainText(['Asleep', 'Busy']);
});

test('a franchise whose data could not be updated is marked in the list and on its page', async ({
  page,
}) => {
  await page.route(/\/api\/v1\/franchises(\/crown-boulder)?(\?.*)?$/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      /("id":"crown-boulder".*?"schemaState":)"current"/,
      '$1"migration_failed"',
    );
    await route.fulfill({ response, body });
  });
  await page.goto(FRANCHISES);
  const row = rows(page, 'Franchises').filter({ hasText: 'Crown Boulder' });
  await expect(row).toContainText('Update failed');

  await row.getByRole('link').click();

  await expectState(page, 'Update failed');
  await expect(page.getByText('An update of its data did not succeed')).toBeVisible();
});

async function column(page: Page, header: string): Promise<number> {
  const headers = page.getByRole('table', { name: 'Franchises' }).getByRole('columnheader');
  await expect(headers.filter({ hasText: header })).toBeVisible();
  return (await headers.allInnerTexts()).indexOf(header);
}

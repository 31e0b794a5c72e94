import type { Page } from '@playwright/test';
import { expectFinding, expectNoFinding, facts, field, pick, picker } from '../pages/form';
import { askToSuspend, expectState, fillFranchise, requestButton, steps } from '../pages/franchises';
import { expectPage, rows, search, tabTo } from '../pages/shell';
import { Network, uniqueFranchise, untilMember } from '../support/network';
import { people } from '../support/people';
import { Records } from '../support/records';
import { expect, test } from '../support/test';

test.use({ person: people.hq });

const FRANCHISES = '/hq/franchises';
const NEW = `${FRANCHISES}/-/new`;

test('a franchise is written by keyboard, set up step by step, suspended with a reason and resumed', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const { id, name } = uniqueFranchise();
  await page.goto(FRANCHISES);
  await page.getByRole('link', { name: 'New franchise' }).click();
  await expect(field(page, 'Name')).toBeFocused();

  await page.keyboard.type(name);
  const slug = name.toLowerCase().replaceAll(' ', '-');
  await expect(field(page, 'Id')).toHaveValue(slug);
  await page.keyboard.press('Tab');
  await page.keyboard.type(id);
  await tabTo(page, field(page, 'Name, location 1'));
  await page.keyboard.type('Main Street');
  await page.keyboard.press('Tab');
  await pick(page, picker(page, 'Time zone, location 1'), 'America/New York');
  await tabTo(page, page.getByRole('button', { name: 'Add location' }));
  await page.keyboard.press('Enter');
  await expect(field(page, 'Name, location 2')).toBeFocused();
  await page.keyboard.type('Harbor');
  await tabTo(page, field(page, 'First name'));
  await page.keyboard.type('Ada');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Winters');
  await page.keyboard.press('Tab');
  await page.keyboard.type(`ada@${id}.test`);
  await page.keyboard.press('Control+Enter');

  await expectPage(page, name);
  await expect(page).toHaveURL(`${FRANCHISES}/${id}`);
  await expectState(page, 'Requested');
  await expect(page.getByText('Nothing is set up yet')).toBeVisible();
  await expect(rows(page, 'Locations').getByRole('cell')).toHaveText([
    /Main Street Primary/,
    'America/New_York',
    'Harbor',
    'America/New_York',
  ]);
  await expect(facts(page)).toContainText(`Ada Winters${`ada@${id}.test`}`);
  await expect(facts(page)).toContainText(`Requested by${people.hq.name}`);

  await page.getByRole('button', { name: 'Set it up' }).click();
  await expect(steps(page)).toHaveText([
    /^Database role/,
    /^Database schema/,
    /^Tables/,
    /^Locations/,
    /^Organization at the sign-in/,
    /^Owner’s account/,
    /^Owner’s rights/,
    /^Invitation/,
  ]);
  await page.goto(FRANCHISES);
  await page.goto(`${FRANCHISES}/${id}`);
  await expectState(page, 'Active');
  await expect(page.getByText(/^Everything was set up in/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Set it up' })).toHaveCount(0);

  const question = await askToSuspend(page, `Suspend ${name}?`);
  await expect(question.getByRole('listitem')).toHaveText([
    /can still sign in and read/,
    /Nothing can be written/,
    /Jobs that have not begun wait/,
    /undoes it/,
  ]);
  await question.getByRole('button', { name: 'Suspend franchise' }).click();
  await expectFinding(field(question, 'Reason'), 'Please fill this in.');
  await field(question, 'Reason').fill('The royalties of two months are outstanding.');
  await page.keyboard.press('Control+Enter');
  await expectState(page, 'Suspended');
  await expect(page.getByText('Reason: The royalties of two months are outstanding.')).toBeVisible();

  await page.getByRole('button', { name: 'Resume' }).click();
  await expectState(page, 'Active');
  await expect(page.getByRole('button', { name: 'Resume' })).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'History' })).toContainText(
    'The royalties of two months are outstanding.',
  );
  for (const event of ['resumed the franchise', 'suspended the franchise', 'requested the franchise']) {
    await expect(page.getByText(`${people.hq.name} ${event}`)).toBeVisible();
  }
});

test('the steps of a setup show themselves while they go on, and stay where they are when it is done', async ({
  page,
  apiOf,
}) => {
  const { id } = await new Network(apiOf(people.hq)).requested();
  await page.goto(`${FRANCHISES}/${id}`);

  await page.getByRole('button', { name: 'Set it up' }).click();

  await expect(page.getByRole('region', { name: 'Setup' })).toBeVisible();
  await expectState(page, 'Active');
  await expect(steps(page).filter({ hasText: /Done/ })).toHaveCount(8);
  await expect(page.getByText(/^Everything was set up in/)).toBeVisible();
  await expect(page.getByText('Candlefish opened the franchise')).toBeVisible();
});

test('a new franchise says what is missing, what is wrong and which id is taken', async ({ page, watch }) => {
  watch.expectRefusal(409, 'POST', /\/franchises$/);
  await page.goto(NEW);
  await requestButton(page).click();
  await expect(field(page, 'Name')).toBeFocused();
  await expectFinding(field(page, 'Name'), 'Please fill this in.');
  await expectFinding(field(page, 'Id'), 'Please fill this in.');
  await expectFinding(field(page, 'Name, location 1'), 'Please fill this in.');
  await expectFinding(field(page, 'E-mail'), 'Please fill this in.');

  await field(page, 'Name').fill('Crown Denver');
  await expectNoFinding(field(page, 'Id'));
  await expect(field(page, 'Id')).toHaveValue('crown-denver');
  await field(page, 'Id').fill('Crown Denver');
  await page.keyboard.press('Tab');
  await expectFinding(field(page, 'Id'), 'does not end with a hyphen');
  await field(page, 'Id').fill('crown-denver');
  await fillFranchise(page, { owner: 'ada@crown-denver.test' });
  await requestButton(page).click();

  await expectFinding(field(page, 'Id'), /crown-denver/);
  await expect(field(page, 'Id')).toBeFocused();
});

test('what was entered survives a reload, and leaving asks first', async ({ page }) => {
  const { name } = uniqueFranchise();
  await page.goto(NEW);
  await field(page, 'Name').fill(name);
  await field(page, 'Name, location 1').fill('Main Street');

  page.once('dialog', (dialog) => dialog.accept());
  await page.reload();
  await expect(page.getByText('What you had entered before is back.')).toBeVisible();
  await expect(field(page, 'Name')).toHaveValue(name);
  await expect(field(page, 'Name, location 1')).toHaveValue('Main Street');

  await page.getByRole('link', { name: 'Cancel' }).click();
  const question = page.getByRole('dialog', { name: 'Leave without saving?' });
  await question.getByRole('button', { name: 'Keep editing' }).click();
  await expectPage(page, 'New franchise');
  await page.getByRole('link', { name: 'Cancel' }).click();
  await question.getByRole('button', { name: 'Leave and discard' }).click();
  await expectPage(page, 'Franchises');
});

test('a double click requests one franchise', async ({ page, apiOf }) => {
  const { id, name } = uniqueFranchise();
  await page.goto(NEW);
  await field(page, 'Name').fill(name);
  await fillFranchise(page, { owner: `ada@${id}.test` });
  const sent = countOf(page, 'POST', /\/franchises$/);

  await requestButton(page).dblclick();

  await expectPage(page, name);
  expect(sent()).toBe(1);
  expect(await new Network(apiOf(people.hq)).find(name)).toHaveLength(1);
});

test('a requested franchise is edited, and a change that somebody else made meanwhile is shown', async ({
  page,
  apiOf,
  watch,
}) => {
  watch.expectRefusal(412, 'PATCH', /\/franchises\//);
  const network = new Network(apiOf(people.hq));
  const { id, name } = await network.requested();
  await page.goto(`${FRANCHISES}/${id}`);
  await page.getByRole('link', { name: 'Edit' }).click();
  await expectPage(page, 'Edit franchise');
  await expect(field(page, 'Id')).toHaveCount(0);
  await page.getByRole('button', { name: 'Remove location 2' }).click();
  await field(page, 'Name').fill(`${name} and Snowmass`);
  await network.rename(id, `${name} Center`);

  await page.getByRole('button', { name: 'Save franchise' }).click();
  const conflict = page.getByRole('dialog', { name: 'Somebody else changed this meanwhile' });
  await expect(conflict.getByRole('row', { name: `${name} Center` })).toContainText(`${name} and Snowmass`);
  await conflict.getByRole('button', { name: 'Save mine over it' }).click();

  await expectPage(page, `${name} and Snowmass`);
  await expect(rows(page, 'Locations')).toHaveCount(1);
});

test('suspending what somebody has changed meanwhile shows it as it is now', async ({
  page,
  apiOf,
  watch,
}) => {
  watch.expectRefusal(412, 'POST', /\/suspend$/);
  const network = new Network(apiOf(people.hq));
  const { id, name } = await network.active();
  await page.goto(`${FRANCHISES}/${id}`);
  const question = await askToSuspend(page, `Suspend ${name}?`);
  await field(question, 'Reason').fill('The royalties are outstanding.');
  await network.rename(id, `${name} Center`);

  await question.getByRole('button', { name: 'Suspend franchise' }).click();
  const renamed = page.getByRole('dialog', { name: `Suspend ${name} Center?` });
  await expect(renamed.getByRole('alert')).toContainText('Somebody changed this franchise meanwhile.');
  await renamed.getByRole('button', { name: 'Suspend franchise' }).click();

  await expectState(page, 'Suspended');
});

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
  await page.getByRole('button', { name: 'Name' }).click();
  await expect(page).toHaveURL(`${FRANCHISES}?state=requested&sort=-name`);
  await page.reload();
  await expect(page.getByRole('tab', { name: 'Requested' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'descending');
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
  await expect(row).toContainText('None yet');
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

test('somebody who only looks on at HQ is offered no act', async ({ page, apiOf }) => {
  const { id, name } = await new Network(apiOf(people.hq)).requested();
  await page.route('**/api/v1/me', async (route) => {
    const response = await route.fetch();
    const me = await response.json();
    await route.fulfill({ json: { ...me, permissions: ['franchises:read', 'franchise:read'] } });
  });
  await page.goto(FRANCHISES);
  await expect(rows(page, 'Franchises').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'New franchise' })).toHaveCount(0);

  await page.goto(`${FRANCHISES}/${id}`);
  await expectPage(page, name);
  await expect(page.getByRole('main').getByRole('button', { name: 'Set it up' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Edit' })).toHaveCount(0);
  await page.goto(NEW);
  await expectPage(page, 'You may not see this');
});

async function column(page: Page, header: string): Promise<number> {
  const headers = page.getByRole('table', { name: 'Franchises' }).getByRole('columnheader');
  await expect(headers.filter({ hasText: header })).toBeVisible();
  return (await headers.allInnerTexts()).indexOf(header);
}

function countOf(page: Page, method: string, path: RegExp): () => number {
  let count = 0;
  page.on('request', (request) => {
    if (request.method() === method && path.test(new URL(request.url()).pathname)) count++;
  });
  return () => count;
}

import type { Page } from '@playwright/test';
import { expectFinding, expectNoFinding, facts, field, pick, picker } from '../pages/form';
import { askToSuspend, expectState, fillFranchise, requestButton, steps } from '../pages/franchises';
import { expectPage, rows, tabTo } from '../pages/shell';
import { Network, uniqueFranchise } from '../support/network';
import { people } from '../support/people';
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

function countOf(page: Page, method: string, path: RegExp): () => number {
  let count = 0;
  page.on('request', (request) => {
    if (request.method() === method && path.test(new URL(request.url()).pathname)) count++;
  });
  return () => count;
}

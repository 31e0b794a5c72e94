import { stat } from 'node:fs/promises';
import { expectFinding, field } from '../pages/form';
import {
  askToOffboard,
  expectState,
  openRestore,
  requestButton,
  showOutdatedExport,
  steps,
} from '../pages/franchises';
import { expectPage } from '../pages/shell';
import { Network, uniqueFranchise } from '../support/network';
import { people } from '../support/people';
import { Schema } from '../support/schemas';
import { expectAccessible } from '../support/screen';
import { expect, test } from '../support/test';

test.use({ person: people.hq });

test('HQ has a franchise leave, keeps its data and archives it', async ({ page, apiOf }) => {
  const { id, name } = await new Network(apiOf(people.hq)).active();
  await page.goto(`/hq/franchises/${id}`);
  const question = await askToOffboard(page, `Have ${name} leave?`);
  await expect(question).toContainText('There is no way back.');
  await field(question, 'Reason').fill('Its owner retires.');
  await field(question, `Type “${id}” to go on`).fill('something else');
  await question.getByRole('button', { name: 'Offboard franchise' }).click();
  await expect(question.getByText('letter by letter')).toBeVisible();
  await field(question, `Type “${id}” to go on`).fill(id);
  await question.getByRole('button', { name: 'Offboard franchise' }).click();
  await expectState(page, 'Offboarding');
  await page.getByRole('button', { name: 'More actions' }).click();
  await expect(page.getByRole('menuitem', { name: 'Archive franchise' })).toContainText(
    'Its data has not been exported to the end yet.',
  );
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Export the data' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the export' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(new RegExp(`^${id}-\\d{4}-\\d{2}-\\d{2}\\.zip$`));
  expect((await stat(await file.path())).size).toBeGreaterThan(1000);

  await page.getByRole('button', { name: 'Archive franchise' }).click();
  const last = page.getByRole('dialog', { name: `Archive ${name}?` });
  await field(last, `Type “${id}” to go on`).fill(id);
  await last.getByRole('button', { name: 'Archive franchise' }).click();
  await expectState(page, 'Archived');
  await expect(page.getByText('archived the franchise')).toBeVisible();
  await page.goto(`/f/${id}`);
  await expectPage(page, 'There is nothing here');
});

test('HQ purges what was archived, with two persons', async ({ page, apiOf }) => {
  const { id, name } = await new Network(apiOf(people.hq)).archived('They retire.');
  const schema = new Schema(id);
  await page.goto(`/hq/franchises/${id}`);
  await expect(page.getByText('Its data is kept at least until')).toBeVisible();
  await page.getByRole('button', { name: 'More actions' }).click();
  const request = page.getByRole('menuitem', { name: 'Request its purge' });
  await expect(request).toContainText('The time for which its data is kept is not over.');
  await page.keyboard.press('Escape');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the export' }).click();
  await (await download).path();
  await schema.endRetention();

  await page.reload();
  await page.getByRole('button', { name: 'More actions' }).click();
  await request.click();
  const question = page.getByRole('dialog', { name: `Have the data of ${name} purged?` });
  await field(question, 'Reason').fill('They asked for it.');
  await expectAccessible(page);
  await question.getByRole('button', { name: 'Request purge' }).click();
  await expect(page.getByText('Helen Quist has requested its purge')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Purge its data' })).toBeDisabled();
  await expect(page.getByText('It takes a second HQ admin.')).toBeVisible();
  await schema.requestedBySomebodyElse();

  await page.reload();
  await page.getByRole('button', { name: 'Purge its data' }).click();
  const last = page.getByRole('dialog', { name: `Purge ${name}?` });
  await expectAccessible(page);
  await field(last, `Type “${id}” to go on`).fill(id);
  await last.getByRole('button', { name: 'Purge franchise' }).click();
  await expectState(page, 'Purged');
  await expect(page.getByText('Nothing is left of it but this entry and its history.')).toBeVisible();
  await expect(page.getByText('purged its data')).toBeVisible();
});

test('HQ has an archived franchise come back as another one', async ({ page, apiOf, watch }) => {
  watch.expectRefusal(409, 'POST', /\/restore$/);
  const left = await new Network(apiOf(people.hq)).archived('It has moved to another brand.');
  const { id } = uniqueFranchise();
  await page.goto(`/hq/franchises/${left.id}`);
  await openRestore(page);
  await expect(page.getByRole('listitem').filter({ hasText: 'all rows carry over' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'What carries over' })).toContainText(
    /TradeAwardsCurrencyUSDLocationsMain Street, Snowmass VillageData[\d,]+ rows of \d+ tables/,
  );
  await expect(field(page, 'Name')).toHaveValue(left.name);
  await expect(field(page, 'E-mail')).toHaveValue(`ada@${left.id}.test`);

  await requestButton(page).click();
  await expectFinding(field(page, 'Id'), 'Please fill this in.');
  await field(page, 'Id').fill(left.id);
  await requestButton(page).click();
  await expectFinding(field(page, 'Id'), new RegExp(left.id));
  await expect(field(page, 'Id')).toBeFocused();

  await field(page, 'Name').fill('Zenith Returned');
  await field(page, 'Id').fill(id);
  page.once('dialog', (dialog) => dialog.accept());
  await page.reload();
  await expect(page.getByText('What you had entered before is back.')).toBeVisible();
  await expect(field(page, 'Id')).toHaveValue(id);
  await page.keyboard.press('Control+Enter');

  await expectPage(page, 'Zenith Returned');
  await expect(page).toHaveURL(`/hq/franchises/${id}`);
  await expectState(page, 'Requested');
  await page.getByRole('button', { name: 'Set it up' }).click();
  await expectState(page, 'Active');
  await expect(steps(page).filter({ hasText: 'Data of the export' })).toContainText('Done');
});

test('a franchise without an export that fits is not restored, and the page says why', async ({
  page,
  apiOf,
  watch,
}) => {
  watch.expectRefusal(409, 'POST', /\/restore$/);
  const network = new Network(apiOf(people.hq));
  const active = await network.active();
  const exported = await network.exported('Its owner retires.');
  await page.goto(`/hq/franchises/${active.id}/restore`);
  await expect(page.getByRole('alert')).toContainText('There is no export to restore from');
  await expect(requestButton(page)).toHaveCount(0);

  await page.goto(`/hq/franchises/${exported.id}`);
  await openRestore(page);
  await field(page, 'Id').fill(uniqueFranchise().id);
  await showOutdatedExport(page, exported.id);
  await page.route(`**/api/v1/franchises/${exported.id}/restore`, (route) =>
    route.fulfill({
      status: 409,
      contentType: 'application/problem+json',
      json: { title: 'Conflict', status: 409, code: 'export_outdated', traceId: 'a1b2c3d4e5f60718' },
    }),
  );
  await requestButton(page).click();
  const why = page.getByRole('alert');
  await expect(why).toContainText('The export does not fit any more');
  await expect(why).toContainText('Export the data again');
  await expect(requestButton(page)).toHaveCount(0);
});

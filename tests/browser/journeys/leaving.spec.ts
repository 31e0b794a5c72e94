import { stat } from 'node:fs/promises';
import { field } from '../pages/form';
import { askToOffboard, expectState } from '../pages/franchises';
import { expectPage } from '../pages/shell';
import { Network } from '../support/network';
import { people } from '../support/people';
import { Schema } from '../support/schemas';
import { knowsDatabase } from '../support/stack';
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
  test.skip(!knowsDatabase, 'Only somebody at the database can let time pass');
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
  await question.getByRole('button', { name: 'Request purge' }).click();
  await expect(page.getByText('Helen Quist has requested its purge')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Purge its data' })).toBeDisabled();
  await expect(page.getByText('It takes a second HQ admin.')).toBeVisible();
  await schema.requestedBySomebodyElse();

  await page.reload();
  await page.getByRole('button', { name: 'Purge its data' }).click();
  const last = page.getByRole('dialog', { name: `Purge ${name}?` });
  await field(last, `Type “${id}” to go on`).fill(id);
  await last.getByRole('button', { name: 'Purge franchise' }).click();
  await expectState(page, 'Purged');
  await expect(page.getByText('Nothing is left of it but this entry and its history.')).toBeVisible();
  await expect(page.getByText('purged its data')).toBeVisible();
});

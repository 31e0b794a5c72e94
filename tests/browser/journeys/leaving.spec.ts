import { stat } from 'node:fs/promises';
import { field } from '../pages/form';
import { askToOffboard, expectState } from '../pages/franchises';
import { expectPage } from '../pages/shell';
import { Network } from '../support/network';
import { people } from '../support/people';
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

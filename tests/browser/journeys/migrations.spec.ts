import { facts } from '../pages/form';
import { expectState } from '../pages/franchises';
import { expectPage, goTo, rows } from '../pages/shell';
import { Network, uniqueFranchise } from '../support/network';
import { people } from '../support/people';
import { Schema } from '../support/schemas';
import { expect, test } from '../support/test';

test.use({ person: people.hq });

test('HQ finds the franchise whose update failed, reads why, and retries it until it is up to date', async ({
  page,
  apiOf,
}) => {
  test.setTimeout(120_000);
  const { id, name } = await new Network(apiOf(people.hq)).active({
    ...uniqueFranchise('Zenith Salida'),
    database: 'home',
  });
  const schema = new Schema(id);
  await schema.spoil();

  await page.goto('/hq/franchises');
  await goTo(page, 'Migrations');
  await page.getByRole('tab', { name: /^Failed/ }).click();
  const row = rows(page, 'Migrations').filter({ hasText: name });
  await expect(row).toContainText('relation "audit_log" already exists');

  await row.getByRole('button', { name: `Retry ${name}` }).click();
  await expect(row).toContainText(/checksum/i, { timeout: 30_000 });
  await expect(row).toContainText('Update failed');

  await row.getByRole('link').click();
  await expectPage(page, name);
  await expectState(page, 'Update failed');
  const standing = page.getByRole('region', { name: 'Update of its data' });
  await expect(standing).toContainText(/checksum/i);
  await schema.mend();
  await standing.getByRole('button', { name: 'Retry' }).click();

  await expect(standing).toHaveCount(0, { timeout: 30_000 });
  await expect(facts(page)).toContainText('Up to date');
  await expect(page.getByText(`${people.hq.name} had the update of its data repeated`)).toHaveCount(2);
  await page.goto('/hq/migrations?state=migration_failed');
  await expect(page.getByRole('tab', { name: /^Failed/ })).toBeVisible();
  await expect(row).toHaveCount(0);
});

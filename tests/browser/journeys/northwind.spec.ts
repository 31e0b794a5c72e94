import { join } from 'node:path';
import { chooseFiles, expectOutcome } from '../pages/imports';
import { goTo } from '../pages/shell';
import { people } from '../support/people';
import { expect, test } from '../support/test';

const folder = process.env.NORTHWIND ?? '';
const files = ['customers.csv', 'products.csv', 'orders.csv', 'order-details.csv'];

test.describe('The books of Northwind', () => {
  test.use({ person: people.denverOwner });
  test.skip(folder === '', 'NORTHWIND names no folder with its files');
  // A whole trading company goes in, twice.
  test.setTimeout(180_000);

  test('go in through the browser, and Home shows what they come to', async ({ page }) => {
    await page.goto('/f/crown-denver/imports/new');
    await chooseFiles(
      page,
      'Choose customers file',
      files.map((file) => join(folder, file)),
    );
    await page.getByRole('button', { name: 'Import now' }).click();
    await expect(page.getByText('Everything is in:')).toBeVisible({ timeout: 120_000 });
    await expectOutcome(page, 'order-details.csv', ['Done', '2,155', '2,155', '0', '0', '0']);

    await goTo(page, 'Home');
    const figures = page.getByRole('region', { name: 'Figures' });
    await expect(figures.getByRole('definition')).toHaveText([
      '830from 89 customers',
      '51,317in 2,155 lines',
      '$1,265,793.29$88,665.30 off',
      '$1,354,458.59',
    ]);

    await page.goto('/f/crown-denver/imports/new');
    await chooseFiles(
      page,
      'Choose customers file',
      files.map((file) => join(folder, file)),
    );
    await page.getByRole('button', { name: 'Import now' }).click();
    await expect(page.getByText('Everything was in already; nothing has changed.')).toBeVisible({
      timeout: 120_000,
    });
    await expectOutcome(page, 'order-details.csv', ['Done', '2,155', '0', '0', '2,155', '0']);
  });
});
